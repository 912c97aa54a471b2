import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { MAX_FILE_BYTES, type UploadError } from '~/modules/records';
import { describeFile, faultOf } from './describe-file';
import { sendFile, type Sending, type TooOften } from './send-file';

export type UploadItem = {
  key: number;
  file: File;
  state: 'ready' | 'sending' | 'checking' | 'done' | 'failed' | 'cancelled';
  /** Sent, in percent. */
  percent: number;
  error?: UploadError | TooOften | 'offline';
  /** Of the record that was made. */
  id?: string;
};

type Change = { add: UploadItem[] } | { key: number; change: Partial<UploadItem> } | { remove: number };

function reduce(items: UploadItem[], action: Change): UploadItem[] {
  if ('add' in action) return [...items, ...action.add];
  if ('remove' in action) return items.filter(({ key }) => key !== action.remove);
  return items.map((item) => (item.key === action.key ? { ...item, ...action.change } : item));
}

/** Files that go at the same time. */
const AT_ONCE = 2;

export type Uploads = ReturnType<typeof useUploads>;

/** The files that somebody chose, and their way to the server one by one. */
export function useUploads() {
  const [items, dispatch] = useReducer(reduce, []);
  const [details, setDetails] = useState<FormData | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [missing, setMissing] = useState(false);
  const nextKey = useRef(1);
  const running = useRef(new Map<number, Sending>());

  const begin = useCallback((item: UploadItem, form: FormData, number: number) => {
    const update = (change: Partial<UploadItem>) => dispatch({ key: item.key, change });
    const fields = describeFile(form, item.key, number);
    const fault = faultOf(fields);
    if (fault) return update({ state: 'failed', error: fault });
    update({ state: 'sending', percent: 0, error: undefined });
    const sending = sendFile(item.file, fields, (percent) =>
      update({ percent, state: percent < 100 ? 'sending' : 'checking' }),
    );
    running.current.set(item.key, sending);
    void sending.reply.then((reply) => {
      running.current.delete(item.key);
      if (reply === 'stopped') return update({ state: 'cancelled' });
      if (reply === 'offline' || 'waitMinutes' in reply) return update({ state: 'failed', error: reply });
      update(
        reply.ok ? { state: 'done', percent: 100, id: reply.id } : { state: 'failed', error: reply.error },
      );
    });
  }, []);

  // Whenever a place is free the next file goes.
  useEffect(() => {
    if (!details) return;
    items.forEach((item, index) => {
      if (item.state === 'ready' && running.current.size < AT_ONCE) begin(item, details, index + 1);
    });
  }, [items, details, begin]);

  useEffect(() => {
    const all = running.current;
    return () => all.forEach((sending) => sending.stop());
  }, []);

  const waiting = items.filter(({ state }) => state === 'ready').length;
  const busy = items.some(({ state }) => state === 'sending' || state === 'checking');
  return {
    items,
    /** Chosen and not sent yet. */
    waiting: details ? 0 : waiting,
    busy,
    missing,
    attempts,
    add: (files: File[]) => {
      setMissing(false);
      if (!busy) setDetails(null);
      dispatch({
        add: files.map((file) => ({ key: nextKey.current++, file, percent: 0, ...firstState(file) })),
      });
    },
    start: (form: FormData) => {
      setAttempts((count) => count + 1);
      setMissing(waiting === 0);
      if (waiting > 0) setDetails(form);
    },
    cancel: (key: number) => running.current.get(key)?.stop(),
    /** @param form as it stands now: what is said of the file may have been changed since */
    retry: (key: number, form: FormData | null) => {
      if (form) setDetails(form);
      dispatch({ key, change: { state: 'ready', percent: 0, error: undefined } });
    },
    remove: (key: number) => dispatch({ remove: key }),
  };
}

/** What is far too large need not be sent to be refused. */
const firstState = (file: File): Pick<UploadItem, 'state' | 'error'> =>
  file.size > MAX_FILE_BYTES ? { state: 'failed', error: { code: 'file_too_large' } } : { state: 'ready' };
