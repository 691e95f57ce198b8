import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { Preview } from '../../../src-main/api/contract/imports';
import classes from './Import.module.css';

interface SenderProps {
  preview: Preview;
  busy: boolean;
  onSender: (sender: string) => void;
}

/** Who sent the file: guessed from it, changed by the person. The mapping of columns is remembered for the sender. */
export function Sender({ preview, busy, onSender }: SenderProps) {
  const [typed, setTyped] = useState(preview.sender);
  const settle = (sender: string) => {
    if (sender.trim() !== preview.sender) onSender(sender.trim());
  };
  return (
    <>
      <span className={classes.quiet}>报送单位</span>
      <Autocomplete
        size="xs"
        w={300}
        aria-label="报送单位"
        title="列的对应按报送单位记住，同一单位下次报来时自动套用"
        placeholder="未识别，可填写"
        data={preview.senders}
        value={typed}
        maxLength={100}
        disabled={busy}
        onChange={setTyped}
        onOptionSubmit={settle}
        onBlur={() => settle(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(typed);
        }}
      />
    </>
  );
}
