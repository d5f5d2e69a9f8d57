import { pauseOrPlay, stepBack, stepForward, toBuildEnd, toBuildStart } from "../../../commands/timeCommands.ts";
import type { Command } from "../../../commands/command.ts";
import { PLAY_SPEEDS, selectIsTimeStale, selectLength, selectPlaySpeed } from "../../../state/time/selectTime.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import type { IconName } from "../../controls/iconPaths.ts";
import { usePlayback } from "./usePlayback.ts";
import "./playControls.css";

/** Play, pause, steps and speed: both builds run on one clock. */
export function PlayControls() {
  usePlayback();
  const { actions } = useAppStore();
  const isPlaying = useAppState((state) => state.isPlaying);
  const isEmpty = useAppState((state) => selectLength(state) === 0);
  const isStale = useAppState(selectIsTimeStale);
  const speed = useAppState(selectPlaySpeed);
  return (
    <div className="play-controls" role="group" aria-label="Play both builds" data-stale={isStale || undefined}>
      <PlayButton command={toBuildStart} icon="first" isDisabled={isEmpty} />
      <PlayButton command={stepBack} icon="previous" isDisabled={isEmpty} />
      <PlayButton command={pauseOrPlay} icon={isPlaying ? "pause" : "play"} label={isPlaying ? "Pause" : "Play"} isDisabled={isEmpty} look="line" />
      <PlayButton command={stepForward} icon="next" isDisabled={isEmpty} />
      <PlayButton command={toBuildEnd} icon="last" isDisabled={isEmpty} />
      <label className="play-speed" title="Speed">
        <input
          type="range"
          aria-label="Speed"
          min={0}
          max={PLAY_SPEEDS.length - 1}
          value={Math.max(0, PLAY_SPEEDS.indexOf(speed))}
          aria-valuetext={`${speed}×`}
          onChange={(event) => actions.setPlaySpeed(PLAY_SPEEDS[Number(event.target.value)] ?? null)}
        />
        <span aria-hidden="true">{speed}×</span>
      </label>
    </div>
  );
}

interface PlayButtonProps {
  readonly command: Command;
  readonly icon: IconName;
  readonly label?: string;
  readonly isDisabled: boolean;
  readonly look?: "line";
}

function PlayButton({ command, icon, label = command.label, isDisabled, look }: PlayButtonProps) {
  const context = useCommandContext();
  const name = command.shortcut ? `${label} (${command.shortcut.key})` : label;
  return (
    <button type="button" className="button play-button" data-shape="icon" data-look={look} aria-label={label} title={name} disabled={isDisabled} onClick={() => command.run(context)}>
      <Icon name={icon} />
    </button>
  );
}
