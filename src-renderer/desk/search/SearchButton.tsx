import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useRecent } from './recent';
import classes from './SearchButton.module.css';
import { SearchEverywhere } from './SearchEverywhere';

/** The search of the whole desk, by Ctrl+K from wherever one is. */
export function SearchButton() {
  const [opened, setOpened] = useState(false);
  const [location] = useLocation();
  useRecent();
  // Also when it was left by way of a question about unsaved changes.
  useEffect(() => {
    if (location) setOpened(false);
  }, [location]);
  // No tag is left out: it also works while one types in a form.
  // Not over a question that waits for its answer: the search would open behind it.
  const search = () => {
    const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
    if (dialogs.every((dialog) => dialog.closest('[data-search]'))) setOpened(true);
  };
  useHotkeys([['mod+K', search]], []);
  return (
    <>
      <button type="button" className={classes.button} onClick={() => setOpened(true)} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span>搜索全部内容</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <SearchEverywhere opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
