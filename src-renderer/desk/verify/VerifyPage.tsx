import { Button, Code, CopyButton, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { useCall } from '../../kit/api';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown, useRun } from '../../kit/run';
import { StateBadge } from '../../kit/StateBadge';
import classes from './VerifyPage.module.css';

type Checked = CallOutput<'certificate.verify'>;

const VERDICTS: Record<Checked['verdict'], { tone: 'good' | 'warn' | 'bad'; text: string }> = {
  genuine: { tone: 'good', text: '验证通过：由本单位签发，登记有效' },
  voided: { tone: 'bad', text: '由本单位签发，但已经作废' },
  unlisted: { tone: 'warn', text: '签名是本单位的，但登记中没有这个编号，请核对登记' },
  forged: { tone: 'bad', text: '验证不通过：内容被改动过，或不是本单位签发的' },
  notOurs: { tone: 'bad', text: '这不是本程序证书的验证码，或没有抄全' },
};

/** 验证证书: checks the text of a code without any network. */
export function VerifyPage() {
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState<Checked | null>(null);
  const verify = useRun('certificate.verify');
  const { publicKey } = useCall('certificate.publicKey', {}).data ?? { publicKey: null };
  const input = useRef<HTMLTextAreaElement>(null);
  const check = () =>
    verify
      .run({ code })
      .then((answer) => {
        setChecked(answer);
        // The next scan takes the place of this one.
        input.current?.select();
      })
      .catch(shown);
  // A scanner types like a keyboard, and ends with Enter.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (code.trim() !== '') void check();
  };
  return (
    <Page
      head={<PageHead title="验证证书" note="用扫码枪扫证书上的二维码，或把二维码的文字粘贴到这里；不联网也能验证" />}
    >
      <Sheet title="验证码">
        <Textarea
          ref={input}
          autoFocus
          aria-label="验证码"
          placeholder="KP1|编号|持有者|称号|日期|签名"
          autosize
          minRows={4}
          maxRows={8}
          maxLength={2000}
          value={code}
          onKeyDown={press}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setChecked(null);
          }}
        />
        <Button mt="sm" disabled={code.trim() === ''} loading={verify.busy} onClick={() => void check()}>
          验证
        </Button>
        {checked && (
          <div className={classes.result} role="status">
            <StateBadge tone={VERDICTS[checked.verdict].tone}>{VERDICTS[checked.verdict].text}</StateBadge>
            {(checked.verdict === 'forged' || checked.verdict === 'notOurs') && (
              <p className={classes.note}>
                如果是扫码枪扫的，请先关掉大写锁定和中文输入法再扫一次；结果仍是这样，请向签发单位核实。
              </p>
            )}
            {checked.facts && (
              <dl>
                <dt>编号</dt>
                <dd>{checked.facts.number}</dd>
                <dt>持有者</dt>
                <dd>{checked.facts.holder}</dd>
                <dt>称号</dt>
                <dd>{checked.facts.title}</dd>
                <dt>签发日期</dt>
                <dd>{checked.facts.issuedOn}</dd>
                {checked.voided !== null && (
                  <>
                    <dt>作废理由</dt>
                    <dd>{checked.voided}</dd>
                  </>
                )}
              </dl>
            )}
          </div>
        )}
      </Sheet>
      <Sheet title="本单位的公钥">
        {publicKey === null ? (
          <p className={classes.note}>还没有制作过带验证码的证书；第一次制作时自动生成密钥。</p>
        ) : (
          <>
            <p className={classes.note}>别的单位用这把公钥可以验证本单位的证书。它可以公开，不能用来签发。</p>
            <div className={classes.key}>
              <Code>{publicKey}</Code>
              <CopyButton value={publicKey}>
                {({ copied, copy }) => (
                  <Button size="compact-sm" variant="default" onClick={copy}>
                    {copied ? '已复制' : '复制公钥'}
                  </Button>
                )}
              </CopyButton>
            </div>
          </>
        )}
      </Sheet>
    </Page>
  );
}
