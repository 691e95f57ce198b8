import { Button, Select } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import type { ListedText } from '../../../src-main/api/contract/documents';
import { OFFICIAL_KIND_LABELS, type OfficialTemplate } from '../../../src-main/domain/official/template';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { PageHead } from '../../kit/PageHead';
import { useLatest } from '../../kit/useLatest';
import { DraftPane } from './DraftPane';
import classes from './Official.module.css';
import { TextFields } from './TextFields';

interface Props {
  listed: ListedText;
  busy: boolean;
  onDirty(dirty: boolean): void;
  /** Resolves to whether it was kept. */
  onSave(text: OfficialTemplate): Promise<boolean>;
}

/** A text of a document under one's hands, the exact pages beside it. */
export function TextEditor({ listed, busy, onDirty, onSave }: Props) {
  const { can, today } = useSigned();
  const [text, setText] = useState(listed.text);
  const [kept, setKept] = useState(listed.text);
  const [round, setRound] = useState<string | null>(null);
  const rounds = useCall('round.list', {}, { enabled: can('round.read') }).data ?? [];
  const dirty = text !== kept;
  const wish = useMemo(
    (): CallInput<'document.preview'> => ({ text, round, number: '', date: today }),
    [text, round, today],
  );
  const draft = useLatest('document.preview', wish);
  const change = (by: Partial<OfficialTemplate>) => {
    setText({ ...text, ...by });
    onDirty(true);
  };
  const save = async () => {
    if (!dirty || !(await onSave(text))) return;
    setKept(text);
    onDirty(false);
  };
  useHotkeys([['mod+S', () => void save()]], []);
  return (
    <div className={classes.desk}>
      <PageHead
        title={kept.name}
        note={`${OFFICIAL_KIND_LABELS[text.kind]}${dirty ? '　有未保存的修改' : ''}`}
        more={
          <Select
            w={300}
            aria-label="用哪个轮次预览"
            placeholder="用轮次的数据预览"
            clearable
            searchable
            data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
            value={round}
            onChange={setRound}
          />
        }
        action={
          can('certificate.manage') && (
            <Button disabled={!dirty} loading={busy} onClick={() => void save()}>
              保存范文
            </Button>
          )
        }
      />
      <div className={classes.halves}>
        <div className={classes.form}>
          <TextFields text={text} onChange={change} />
        </div>
        <DraftPane draft={draft} complete={false} />
      </div>
    </div>
  );
}
