import { useEffect, useState, type RefObject } from 'react';
import { Autosaver } from './autosaver';
import { readAnswer, type Answer, type SaveState } from './autosave-state';

type Options = {
  form: RefObject<HTMLFormElement>;
  url: string;
  /** Of the draft that the page was made from. */
  revision: number;
  savedAt: string | null;
};

/**
 * Sends by `fetch` and not through the router: a fault of the network must never take the page, and the text in it, away.
 */
async function sendForm(form: HTMLFormElement, url: string, more: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  try {
    const response = await fetch(url, { method: 'POST', body });
    const answer = (await response.json().catch(() => null)) as Parameters<typeof readAnswer>[1];
    return readAnswer(response.status, answer);
  } catch {
    return { kind: 'waiting', why: navigator.onLine ? 'fault' : 'offline' };
  }
}

/**
 * Saves the form by itself while the doctor writes, and tells how it stands. Does nothing without scripts. A page that is
 * loaded anew begins with its own revision; this one keeps counting, so what stands in `Options` counts once only.
 */
export function useAutosave({ form, url, revision, savedAt }: Options) {
  const [state, setState] = useState<SaveState>(savedAt ? { kind: 'saved', at: savedAt } : { kind: 'idle' });
  const [current, setCurrent] = useState(revision);
  // Names this window, so that its own late request is not taken for another's.
  const [writer, setWriter] = useState('');
  const [saver] = useState(() => {
    const name = Math.random().toString(36).slice(2);
    return new Autosaver(revision, {
      send: (over, keep) =>
        form.current
          ? sendForm(form.current, url, { revision: String(over), writer: name, keep: keep ? 'on' : '' })
          : Promise.resolve({ kind: 'refused', why: 'movedOn' }),
      tell: (told, over) => {
        setState(told);
        setCurrent(over);
        setWriter(name);
      },
    });
  });

  useEffect(() => {
    const element = form.current;
    const onInput = () => saver.changed();
    const onOnline = () => saver.again();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (saver.unsaved) event.preventDefault();
    };
    element?.addEventListener('input', onInput);
    window.addEventListener('online', onOnline);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      element?.removeEventListener('input', onInput);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('beforeunload', onLeave);
      saver.stop();
    };
  }, [form, saver]);

  return { state, revision: current, writer, saver };
}
