import { Button, Checkbox, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { shownTime } from '../../kit/fieldText';
import classes from './RecoveryCode.module.css';

interface RecoveryCodeProps {
  code: string;
  onDone: () => void;
}

/** The recovery code, this once. It is printed from here and stands nowhere else; the page goes on when that is done. */
export function RecoveryCode({ code, onDone }: RecoveryCodeProps) {
  const [kept, setKept] = useState(false);
  return (
    <div className={classes.page}>
      <section className={classes.card} aria-label="恢复码">
        <h1>恢复码</h1>
        <p>
          手机、身份证号等内容在电脑上加密保存。换电脑、重装系统，或所有人都忘记密码时，要用这个恢复码才能打开。它只显示这一次，程序不保存。
        </p>
        <output className={classes.code} aria-label="恢复码内容">
          {code}
        </output>
        <p className={classes.paperOnly}>
          科普评审工作台　生成于 {shownTime(new Date().toISOString())}
          <br />
          请装入信封，由管理员与印章同等保管。生成新的恢复码后，这一份即作废。
        </p>
        <div className={classes.screenOnly}>
          <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
            打印恢复码
          </Button>
          <Checkbox
            label="已打印并妥善保管"
            checked={kept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button disabled={!kept} onClick={onDone}>
              继续
            </Button>
          </Group>
        </div>
      </section>
    </div>
  );
}
