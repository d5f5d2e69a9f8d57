import { findLesson } from "../../../state/whatIf/showLesson.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** What the case that is shown teaches. */
export function LessonWords() {
  const { actions, getState } = useAppStore();
  const lesson = findLesson(useAppState((state) => state.whatIf.lesson));
  if (!lesson) return null;
  return (
    <div className="cache-lesson" role="group" aria-label={lesson.title}>
      <p>
        <b>{lesson.title}.</b> {lesson.words}
      </p>
      <button type="button" className="button" data-size="small" data-shape="icon" aria-label="Close the explanation" onClick={() => actions.setWhatIf({ ...getState().whatIf, lesson: "" })}>
        <Icon name="close" />
      </button>
    </div>
  );
}
