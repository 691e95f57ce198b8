import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ConfirmBulk } from '../../kit/ConfirmBulk';

export interface LeaveGuard {
  setDirty(dirty: boolean): void;
  /** Does it at once when nothing is unsaved, else asks first. */
  leave(go: () => void): void;
  asked: (() => void) | null;
  answer(leave: boolean): void;
}

/** Keeps a person from losing what was typed and not saved: by another record, or by a link to another page. */
export function useLeaveGuard(): LeaveGuard {
  const dirty = useRef(false);
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const setDirty = useCallback((next: boolean) => {
    dirty.current = next;
  }, []);
  const [, navigate] = useLocation();
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
      if (!dirty.current || link === null) return;
      event.preventDefault();
      event.stopPropagation();
      const path = link.getAttribute('href')?.slice(1) ?? '/';
      setAsked(() => () => navigate(path));
    };
    // In the capture phase: before the link does what it does.
    document.addEventListener('click', listen, true);
    return () => document.removeEventListener('click', listen, true);
  }, [navigate]);
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
