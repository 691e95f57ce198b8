import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { WrittenDocument } from '../../../src-main/api/contract/documents';
import { usualYear } from '../../../src-main/domain/annual/period';
import { Fault } from '../../../src-main/domain/fault';
import { goesUpward } from '../../../src-main/domain/official/template';
import { tellsYear } from '../../../src-main/domain/official/year-facts';
import { registerOf } from '../../../src-main/domain/registers';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { DateField } from '../../kit/field/DateField';
import { tellDone, tellFault } from '../../kit/notice';
import { PageHead } from '../../kit/PageHead';
import { useRun } from '../../kit/run';
import { useLatest } from '../../kit/useLatest';
import { AskedFields } from './AskedFields';
import { aboutNow } from './about';
import { DraftPane } from './DraftPane';
import classes from './Official.module.css';
import { YearSelect } from './YearSelect';

/** 、 between several. */
const partsOf = (text: string): string[] => text.split(/[、，,；;]/).flatMap((part) => part.trim() || []);

/** 拟制公文: a text, what it is about, the few values that are missing, the number; the exact pages beside. */
export function NewDocumentPage() {
  const { can, today } = useSigned();
  const [, navigate] = useLocation();
  const [about] = useState(aboutNow);
  const [text, setText] = useState(about.text ?? null);
  const [round, setRound] = useState(about.round ?? null);
  const records = about.records ?? null;
  const [year, setYear] = useState(about.year ?? usualYear(today));
  const [date, setDate] = useState<string | null>(today);
  const [own, setOwn] = useState<string | null>(null);
  const [marks, setMarks] = useState('');
  const [signers, setSigners] = useState('');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const texts = useCall('text.list', {}).data ?? [];
  const rounds = useCall('round.list', {}, { enabled: can('round.read') }).data ?? [];
  const asked = useCall(
    'document.form',
    { text: text ?? '', round, records, year, date: date ?? today },
    { enabled: text !== null, keep: true },
  );
  const issue = useRun('document.issue', { quiet: true });
  const [refused, setRefused] = useState<string | null>(null);
  const form = text === null ? undefined : asked.data;
  const number = own ?? form?.number?.number ?? '';
  const written = useMemo(
    (): WrittenDocument => ({
      round,
      records,
      year,
      number,
      date: date ?? today,
      marks: partsOf(marks).slice(0, 3),
      signers: partsOf(signers).slice(0, 10),
      fields: typed,
    }),
    [round, records, year, number, date, today, marks, signers, typed],
  );
  const wish = useMemo(() => (text === null ? null : { ...written, text }), [text, written]);
  const draft = useLatest('document.preview', wish);
  const submit = () => {
    if (wish === null) return;
    issue
      .run(wish)
      .then(({ id }) => {
        tellDone('公文已登记');
        navigate(`/documents/${id}`);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        if (error.path === 'number') setRefused(error.message);
        else tellFault(error);
      });
  };
  const writeNumber = (own: string | null) => {
    setOwn(own);
    setRefused(null);
  };
  const ready = wish !== null && date !== null && !draft.busy && draft.made?.problems.length === 0;
  const gaps = form?.number?.gaps ?? [];
  const chosen = texts.find(({ id }) => id === text)?.text;
  return (
    <div className={classes.desk}>
      <PageHead
        title="拟制公文"
        note="选范文和轮次，补全内容，核对预览后登记；登记后打印或存为 PDF、Word"
        action={
          <Button disabled={!ready} loading={issue.busy} onClick={submit}>
            登记公文
          </Button>
        }
      />
      <div className={classes.halves}>
        <div className={classes.form}>
          <Stack gap={10}>
            <Select
              label="范文"
              withAsterisk
              searchable
              placeholder="选择文种"
              data={texts.map((each) => ({ value: each.id, label: each.text.name }))}
              value={text}
              onChange={(value) => {
                setText(value);
                writeNumber(null);
              }}
            />
            <Select
              label="轮次"
              description="名单、日期和文号取自轮次；与轮次无关的公文不用选"
              clearable
              searchable
              placeholder="不选轮次"
              data={rounds.map(({ id, title }) => ({ value: id, label: title }))}
              value={round}
              onChange={setRound}
            />
            {chosen && tellsYear(chosen) && (
              <YearSelect
                label="年度"
                description="数字和表格按这一年从台账和轮次里统计"
                year={year}
                onYear={setYear}
              />
            )}
            {records !== null && (
              <p className={classes.hint}>
                名单取自所选的 {records.ids.length} {registerOf(records.register).place.counter}
                {registerOf(records.register).label}，字段用台账的栏目名称，如 {'{名单.单位名称}'}。
              </p>
            )}
            <Group grow gap={10} align="flex-start">
              <DateField label="成文日期" withAsterisk value={date} onChange={setDate} />
              {form?.number !== null && (
                <TextInput
                  label="发文字号"
                  withAsterisk
                  description={
                    gaps.length > 0
                      ? `本年度 ${gaps.slice(0, 8).join('、')} 号${gaps.length > 8 ? '等' : ''}没有登记`
                      : '按代字和年份自动接续，可以改'
                  }
                  value={number}
                  error={refused}
                  onChange={(event) => writeNumber(event.currentTarget.value)}
                />
              )}
            </Group>
            <Group grow gap={10} align="flex-start">
              <TextInput
                label="份号、密级、紧急程度"
                placeholder="没有则不填；几项用顿号隔开"
                value={marks}
                onChange={(event) => setMarks(event.currentTarget.value)}
              />
              <TextInput
                label="签发人（上行文）"
                withAsterisk={chosen !== undefined && goesUpward(chosen)}
                placeholder="没有则不填；几人用顿号隔开"
                value={signers}
                onChange={(event) => setSigners(event.currentTarget.value)}
              />
            </Group>
            {form && (
              <AskedFields
                fields={form.fields}
                typed={typed}
                onType={(name, value) => setTyped((before) => ({ ...before, [name]: value }))}
              />
            )}
          </Stack>
        </div>
        {wish === null ? (
          <section className={classes.draft} aria-label="公文预览">
            <p className={classes.empty}>选好范文后，这里显示公文的样子。</p>
          </section>
        ) : (
          <DraftPane draft={draft} complete />
        )}
      </div>
    </div>
  );
}
