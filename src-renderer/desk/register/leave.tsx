import { useCallback, useRef, useState } from 'react';
import { ConfirmBulk } from '../../kit/ConfirmBulk';

export interface LeaveGuard {
  setDirty(dirty: boolean): void;
  /** Does it at once when nothing is unsaved, else asks first. */
  leave(go: () => void): void;
  asked: (() => void) | null;
  answer(leave: boolean): void;
}

/** Keeps a person from losing what was typed and not saved. */
export function useLeaveGuard(): LeaveGuard {
  const dirty = useRef(false);
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const setDirty = useCallback((next: boolean) => {
    dirty.current = next;
  }, []);
  return {
    setDirty,
    leave: (go) => (dirty.current ? setAsked(() => go) : go()),
    asked,
    answer: (leave) => {
      setAsked(null);
      if (!leave) return;
      dirty.current = false;
      asked?.();
    },
  };
}

export function LeaveDialog({ guard }: { guard: LeaveGuard }) {
  return (
    <ConfirmBulk
      opened={guard.asked !== null}
      onClose={() => guard.answer(false)}
      title="放弃修改"
      sentence="当前记录有未保存的修改，离开后这些修改会丢失。"
      confirm="放弃修改并离开"
      danger
      onConfirm={() => guard.answer(true)}
    />
  );
}
