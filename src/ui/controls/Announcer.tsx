import { useEffect, useRef, useState } from "react";

interface AnnouncerProps {
  /** What there is to say now; null while it is being worked out. */
  readonly sentence: string | null;
  /** Milliseconds for which it stays as it is before it is read aloud: nobody listens while they type. */
  readonly quiet: number;
}

/** Reads a new sentence aloud once it rests. The first one is there to be found. */
export function Announcer({ sentence, quiet }: AnnouncerProps) {
  const [said, setSaid] = useState("");
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (sentence === null) return;
    known.current ??= sentence;
    if (sentence === known.current) return;
    const timer = setTimeout(() => {
      known.current = sentence;
      setSaid(sentence);
    }, quiet);
    return () => clearTimeout(timer);
  }, [sentence, quiet]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
