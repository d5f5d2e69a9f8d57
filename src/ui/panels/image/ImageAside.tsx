import { countWords } from "../../../viewmodel/countWords.ts";
import type { ImageView } from "../../../viewmodel/image/imageView.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import "./imageAside.css";

/** More stages than anyone reads: the others are told in number. */
const MOST_STAGES = 200;

/** Beside the layers: what becomes of each stage, what the image says of running it, and what each builder does on the way. */
export function ImageAside({ view }: { readonly view: ImageView }) {
  const { actions } = useAppStore();
  return (
    <div className="image-aside">
      <section aria-label="What becomes of each stage">
        <h3>Stages</h3>
        <ul>
          {view.fates.slice(0, MOST_STAGES).map(({ stage, name, words }) => (
            <li key={stage}>
              <button type="button" className="cut-button image-stage" title={name} onClick={() => actions.select({ stage, madeIn: "command" })}>
                {name}
              </button>
              <span>{words}</span>
            </li>
          ))}
        </ul>
        {view.fates.length > MOST_STAGES && <p>{countWords(view.fates.length - MOST_STAGES, "more stage")}.</p>}
      </section>
      {view.builder === "buildkit" && (
        <section aria-label="Settings of the image">
          <h3>Settings</h3>
          {view.config.length > 0 && (
            <dl>
              {view.config.map(([name, value], index) => (
                <div key={index}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
          {view.baseName !== "" && <p>What {view.baseName} sets itself comes on top; the file does not tell it.</p>}
        </section>
      )}
      <section aria-label="What the builders do on the way">
        <h3>On the way</h3>
        {view.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
    </div>
  );
}
