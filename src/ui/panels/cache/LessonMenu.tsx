import { Menu } from "@base-ui/react/menu";
import { useState } from "react";
import { cacheLessons } from "../../../lessons/cacheLessons.ts";
import type { AppState } from "../../../state/appState.ts";
import { lessonPlace, showLesson } from "../../../state/whatIf/showLesson.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** The cases that go against intuition: on the file of the page where it has a place for them, else on a sample. */
export function LessonMenu() {
  const store = useAppStore();
  const [isShown, setIsShown] = useState(false);
  // A text that has just come is known a moment later, when the menu may stand open.
  const own = useAppState((state) => (isShown ? listOwn(state) : ""));
  return (
    <Menu.Root onOpenChange={(isOpen) => isOpen && setIsShown(true)} onOpenChangeComplete={setIsShown}>
      <Menu.Trigger className="button cache-lessons" data-look="line" data-size="small">
        Surprising cases
        <Icon name="down" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" sideOffset={4} align="end">
          <Menu.Popup className="menu">
            {cacheLessons.map((lesson) => (
              <Menu.Item key={lesson.id} className="menu-item" onClick={() => showLesson(store, lesson)}>
                {lesson.title}
                <span className="menu-note">{own.split(" ").includes(lesson.id) ? "on this file" : "opens a sample"}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Ids of the cases that the file of the page has a place for, with blanks between. */
function listOwn(state: AppState): string {
  return cacheLessons.flatMap(({ id }) => (lessonPlace(state, id) ? [id] : [])).join(" ");
}
