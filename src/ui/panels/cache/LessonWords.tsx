import { useMemo } from "react";
import type { ContextPath } from "../../../engine/index.ts";
import { findLesson } from "../../../state/whatIf/showLesson.ts";
import { installFirst } from "../../../viewmodel/cache/installFirst.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** What the case that is shown teaches. */
export function LessonWords() {
  const { actions, getState } = useAppStore();
  const lesson = findLesson(useAppState((state) => state.whatIf.lesson));
  const isSample = useAppState((state) => state.dockerfile === lesson?.sample.dockerfile);
  if (!lesson) return null;
  return (
    <div className="cache-lesson" role="group" aria-label={lesson.title}>
      <div>
        <p>
          <b>{lesson.title}.</b> {lesson.words}
        </p>
        {lesson.id === "install-first" && !isSample && <InstallFirst />}
      </div>
      <button type="button" className="button" data-size="small" data-shape="icon" aria-label="Close the explanation" onClick={() => actions.setWhatIf({ ...getState().whatIf, lesson: "" })}>
        <Icon name="close" />
      </button>
    </div>
  );
}

const noPaths: readonly ContextPath[] = [];

/** Rewrites the reader's file as the case teaches, where an install stands right below the COPY of its folder. */
function InstallFirst() {
  const { actions } = useAppStore();
  const lastGood = useAppState((state) => (state.lastGood?.dockerfile === state.dockerfile ? state.lastGood : null));
  const contextPaths = useAppState((state) => (state.simulation && state.simulation.revision === state.inputRevision ? state.simulation.contextPaths : noPaths));
  const files = useAppState((state) => state.options.files);
  const change = useMemo(() => lastGood && installFirst({ dockerfile: lastGood.dockerfile, stages: lastGood.analysis.stages, contextPaths, files }), [lastGood, contextPaths, files]);
  if (!change) return null;
  return (
    <p className="cache-lesson-offer">
      <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.applyChange(change)}>
        {change.title}
      </button>{" "}
      Good where the install reads these lists alone: scripts that it starts may need other files.
    </p>
  );
}
