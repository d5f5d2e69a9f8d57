import { listPlatforms, withPlatforms } from "../../../state/changeOptions.ts";
import { selectOptionComplaints } from "../../../state/selectOptionComplaints.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { RowFields } from "./RowFields.tsx";

const common = ["linux/amd64", "linux/arm64", "linux/arm/v7", "linux/386", "linux/ppc64le", "linux/riscv64", "linux/s390x", "windows/amd64"];

/** `--platform`, one row each; none: the builder's own. */
export function PlatformFields() {
  const { actions, getState } = useAppStore();
  const complaints = useAppState(selectOptionComplaints);
  return (
    <RowFields
      legend="Platforms (none: the builder’s own, linux/amd64)"
      what="platform"
      columns={[{ label: (index) => `Platform ${index}`, placeholder: "linux/arm64", suggestions: common, isTrimmed: true }]}
      initial={listPlatforms(getState().options).map((platform) => [platform])}
      onChange={(rows) => actions.setOptions(withPlatforms(getState().options, rows.map(([platform = ""]) => platform)))}
      complaintOf={([platform]) => complaints.find(({ option, name }) => option === "platform" && name === platform)?.message}
    />
  );
}
