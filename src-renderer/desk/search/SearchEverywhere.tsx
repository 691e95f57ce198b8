import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Hits } from './Hits';
import { recentOf } from './recent';
import classes from './Search.module.css';

/** Ctrl+K: everything on the desk by a few letters. Arrows choose, Enter opens, Esc closes. */
export function SearchEverywhere({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      size={640}
      yOffset={72}
      centered={false}
      padding={0}
      aria-label="搜索全部内容"
      data-search
    >
      <Searching onClose={onClose} />
    </Modal>
  );
}

function Searching({ onClose }: { onClose: () => void }) {
  const { user } = useSigned();
  const [text, setText] = useState('');
  const [recent] = useState(() => recentOf(user.id));
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const sought = text.trim();
  const found = useCall('search.everywhere', { text: sought, recent: sought === '' ? recent : [] }, { keep: true });
  const groups = found.data ?? [];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const chosen = Math.min(at, count - 1);
  useEffect(() => {
    list.current?.querySelector(`#hit-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, its keys are its own.
    if (event.nativeEvent.isComposing || count === 0) return;
    if (event.key === 'ArrowDown') setAt((chosen + 1) % count);
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + count) % count);
    else if (event.key === 'Enter' && !found.isPlaceholderData)
      list.current?.querySelector<HTMLElement>(`#hit-${chosen}`)?.click();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <label className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-label="搜索全部内容"
          aria-expanded={count > 0}
          aria-controls="hits"
          aria-activedescendant={count > 0 ? `hit-${chosen}` : undefined}
          placeholder="搜索记录、轮次、证书和页面：汉字、拼音、首字母、编号"
          maxLength={100}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd className={classes.key}>Esc</kbd>
      </label>
      <div ref={list} className={classes.found}>
        {found.error ? (
          <p className={classes.nothing}>{found.error.message}</p>
        ) : count > 0 ? (
          <Hits groups={groups} chosen={chosen} search={sought} onPoint={setAt} onOpen={onClose} />
        ) : found.data ? (
          <p className={classes.nothing} role="status">
            {sought === ''
              ? '输入几个字就能查，如“科技馆”“kjg”“zhangwei”；电话可输入末四位。'
              : `没有找到“${sought}”，请换一个字词，或者用拼音首字母再查。`}
          </p>
        ) : null}
      </div>
      <p className={classes.foot} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> 选择
        </span>
        <span>
          <kbd>Enter</kbd> 打开
        </span>
      </p>
    </>
  );
}
