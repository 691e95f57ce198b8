import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { documentNumber } from '../../../../src-main/domain/honours/numbering';
import { registerOf } from '../../../../src-main/domain/registers';
import { fieldLabel, statusLabel } from '../../../../src-main/domain/registers/labels';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import { AMENDMENT_LABELS } from '../../../../src-main/domain/review/model';
import { useCall, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { DateField } from '../../../kit/field/DateField';
import { shownValue } from '../../../kit/fieldText';
import { shown } from '../../../kit/run';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

interface Props {
  view: RoundView;
  kind: 'withdrawal' | 'correction';
  onClose(): void;
}

/** 撤销 or 更正 of one published result, by a document of its own: says what it will change before it does. */
export function AmendDialog({ view, kind, onClose }: Props) {
  const { round, candidates, certificates } = view;
  const { today } = useSigned();
  const offices = useCall('settings.offices', {});
  const withdraw = useRun('round.withdrawAward');
  const correct = useRun('round.correctAward');
  const published = candidates.filter(({ award }) => award !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [docSerial, setDocSerial] = useState<number | ''>('');
  const [date, setDate] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [validFrom, setValidFrom] = useState(round.publication?.validFrom ?? null);
  const [validTo, setValidTo] = useState(round.publication?.validTo ?? null);
  const candidate = published.find(({ id }) => id === chosen);
  const label = AMENDMENT_LABELS[kind];
  const dated = kindOf(round.kind)?.asks.validity === true;
  const complete = candidate && docSerial !== '' && date !== null && [...reason.trim()].length >= 2;
  const number =
    docSerial === '' || date === null || !offices.data
      ? null
      : documentNumber(offices.data.docPrefix, Number(date.slice(0, 4)), docSerial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const on = { round: round.id, rev: round.rev, candidate: candidate.id, docSerial, date, reason: reason.trim() };
    const done = kind === 'withdrawal' ? withdraw.run(on) : correct.run({ ...on, validFrom, validTo });
    done.then(onClose).catch(shown);
  };
  const valid = certificates.filter((one) => one.candidate === chosen && one.voided === null);
  return (
    <Modal opened onClose={onClose} title={`${label}公布结果`} size={640}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label="已公布的对象"
            withAsterisk
            searchable
            data-autofocus
            data={published.map(({ id, code, name }) => ({ value: id, label: `${code}　${name}` }))}
            value={chosen}
            onChange={setChosen}
          />
          <Group grow gap="sm" align="flex-start">
            <NumberInput
              label="发文序号"
              withAsterisk
              min={1}
              max={9999}
              allowDecimal={false}
              hideControls
              value={docSerial}
              onChange={(value) => setDocSerial(value === '' ? '' : Number(value))}
            />
            <DateField label="成文日期" withAsterisk value={date} onChange={setDate} />
          </Group>
          <Text role="status" aria-label="发文字号">
            发文字号：<strong>{number ?? '填写发文序号后显示'}</strong>
          </Text>
          {kind === 'correction' && dated && (
            <Group grow gap="sm" align="flex-start">
              <DateField label="有效期起" value={validFrom} onChange={setValidFrom} />
              <DateField label="有效期止" value={validTo} onChange={setValidTo} />
            </Group>
          )}
          <Textarea
            label="理由"
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {candidate && <Effects view={view} kind={kind} candidate={candidate} certificates={valid.length} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button
              type="submit"
              color={kind === 'withdrawal' ? 'red' : 'ink'}
              disabled={!complete}
              loading={withdraw.busy || correct.busy}
            >
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface EffectsProps {
  view: RoundView;
  kind: Props['kind'];
  candidate: RoundView['candidates'][number];
  certificates: number;
}

/** The record that goes back, field by field, and the certificates that become void. */
function Effects({ view, kind, candidate, certificates }: EffectsProps) {
  const of = kindOf(view.round.kind);
  if (!of || candidate.award === null) return null;
  const register = registerOf(of.register);
  const { before, after } = candidate.award;
  const status = (name: string) => statusLabel(register, name);
  const textOf = (key: string, value: (typeof before.values)[string] | undefined) => {
    const field = register.fields[key];
    return (field ? shownValue(field, value ?? null, {}) : String(value ?? '')) || '空';
  };
  return (
    <div>
      <Text size="md" mb={6}>
        {kind === 'withdrawal'
          ? `“${candidate.name}”的台账恢复到公布前，作废证书 ${certificates} 份，原因留存：`
          : `“${candidate.name}”按台账现有名称重新公布，换发证书（新编号），原证书 ${certificates} 份作废：`}
      </Text>
      {kind === 'withdrawal' && (
        <table className={lines.lines} aria-label="台账的改动">
          <tbody>
            {before.status !== after.status && (
              <tr>
                <td>状态</td>
                <td>
                  {status(after.status)} → <strong>{status(before.status)}</strong>
                </td>
              </tr>
            )}
            {Object.keys(after.values).map((key) => (
              <tr key={key}>
                <td>{fieldLabel(register, key)}</td>
                <td>
                  {textOf(key, after.values[key])} → <strong>{textOf(key, before.values[key])}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
