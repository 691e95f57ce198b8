import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { documentNumber } from '../../../../src-main/domain/honours/numbering';
import { goingForward } from '../../../../src-main/domain/review/blockers';
import { useCall, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { DateField } from '../../../kit/field/DateField';
import { shown } from '../../../kit/run';
import { longDate } from '../dates';
import type { RoundView } from '../view';

/** 公布: the document's serial and date, batch and validity; says what it will change before it does. */
export function PublishDialog({ view, onClose }: { view: RoundView; onClose(): void }) {
  const { round, candidates } = view;
  const { today } = useSigned();
  const offices = useCall('settings.offices', {});
  const publish = useRun('round.publish');
  const [docSerial, setDocSerial] = useState<number | ''>('');
  const [date, setDate] = useState<string | null>(today);
  const [batch, setBatch] = useState(`${round.year}年`);
  const [validFrom, setValidFrom] = useState<string | null>(today);
  const [validTo, setValidTo] = useState<string | null>(null);

  const count = goingForward(candidates).length;
  const held = candidates.filter((one) => one.result?.outcome === 'selected' && one.held !== null).length;
  const backwards = validFrom !== null && validTo !== null && validTo < validFrom;
  const number =
    docSerial === '' || date === null || !offices.data
      ? null
      : documentNumber(offices.data.docPrefix, Number(date.slice(0, 4)), docSerial);
  const complete =
    number !== null && date !== null && validFrom !== null && validTo !== null && !backwards && batch.trim() !== '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete || docSerial === '') return;
    publish
      .run({ round: round.id, rev: round.rev, docSerial, date, batch: batch.trim(), validFrom, validTo })
      .then(onClose)
      .catch(shown);
  };

  return (
    <Modal opened onClose={onClose} title="公布命名决定" size={560}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Group grow gap="sm" align="flex-start">
            <NumberInput
              label="发文序号"
              withAsterisk
              data-autofocus
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
          <TextInput
            label="命名批次"
            withAsterisk
            description="写入基地台账，如：2026年、2026年第二批"
            value={batch}
            onChange={(event) => setBatch(event.currentTarget.value)}
          />
          <Group grow gap="sm" align="flex-start">
            <DateField label="有效期起" withAsterisk value={validFrom} onChange={setValidFrom} />
            <DateField
              label="有效期止"
              withAsterisk
              value={validTo}
              onChange={setValidTo}
              error={backwards ? '不能早于有效期起' : null}
            />
          </Group>
          <Text size="md">
            将命名 {count} 个基地：基地台账中改为“命名”状态，写入批次、文号、牌匾号和有效期
            {validTo !== null && `（到${longDate(validTo)}止）`}；签发证书 {count} 份，编号连续。
            {held > 0 && `暂缓的 ${held} 个不在其中。`}
          </Text>
          <Text size="sm" c="var(--warn)">
            公布后不能退回。差错只能用作废证书和另行发文更正。
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" disabled={!complete || count === 0} loading={publish.busy}>
              公布 {count} 个
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
