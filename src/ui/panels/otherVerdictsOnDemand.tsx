import { Suspense } from "react";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { lazyPart } from "../controls/lazyPart.tsx";

const Table = lazyPart(() => import("./OtherVerdictTable.tsx").then((module) => module.OtherVerdictTable));

/** What builders beside Docker's own process, fetched when one is compared. */
export function OtherVerdicts() {
  const isAsked = useAppState((state) => (state.lastGood?.analysis.others?.length ?? 0) > 0);
  return (
    isAsked && (
      <Suspense>
        <Table />
      </Suspense>
    )
  );
}
