import { Menu } from "@base-ui/react/menu";
import { useState } from "react";
import { cacheLessons } from "../../../lessons/cacheLessons.ts";
import { lessonPlace, showLesson } from "../../../state/whatIf/showLesson.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

/** The cases that go against intuition: on the file of the page where it has a place for them, else on a sample. */
export function LessonMenu() {
  const store = useAppStore();
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const look = (isOpen: boolean) => {
    if (isOpen) setOwn(new Set(cacheLessons.filter(({ id }) => lessonPlace(store.getState(), id) !== null).map(({ id }) => id)));
  };
  return (
    <Menu.Root onOpenChange={look}>
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
                <span className="menu-note">{own.has(lesson.id) ? "on this file" : "opens a sample"}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
