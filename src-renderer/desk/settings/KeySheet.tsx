import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownTime } from '../../kit/fieldText';
import { Sheet } from '../../kit/Page';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { RecoveryCode } from '../setup/RecoveryCode';
import classes from './Settings.module.css';

/** Who opens the sealed values, and a new recovery code. */
export function KeySheet() {
  const { can } = useSigned();
  const storage = useCall('settings.storage', {});
  const renew = useRun('keys.renewCode');
  const [code, setCode] = useState<string | null>(null);
  const data = storage.data;
  const make = () => renew.run({}).then(({ recoveryCode }) => setCode(recoveryCode), shown);
  const done = () => {
    setCode(null);
    void storage.refetch();
  };
  if (!data) return null;
  const { recoveryMadeAt, keptBySystem } = data;
  return (
    <Sheet title="敏感内容的加密">
      {recoveryMadeAt === null ? (
        <Sentence tone="warn">
          还没有恢复码。换电脑或都忘记密码时，手机、身份证号等内容将无法打开，请尽快生成并打印。
        </Sentence>
      ) : null}
      <dl className={classes.facts}>
        <div>
          <dt>平时由谁打开</dt>
          <dd>
            {keptBySystem ? '本机系统的密钥环' : '各账号的登录密码'}
            <p>
              手机、身份证号等内容在数据库、日志和快照里都是密文；
              {keptBySystem ? '换电脑后第一次登录要输入恢复码。' : '本机没有可用的系统密钥环，登录时用密码打开。'}
            </p>
          </dd>
        </div>
        <div>
          <dt>恢复码</dt>
          <dd>
            {recoveryMadeAt === null ? '还没有' : `生成于 ${shownTime(recoveryMadeAt)}`}
            <p>生成新的恢复码后，原来打印的一份即作废，操作会写入日志。</p>
            {can('settings.write') ? (
              <Button variant="default" size="compact-sm" loading={renew.busy} onClick={make}>
                {recoveryMadeAt === null ? '生成恢复码' : '生成新的恢复码'}
              </Button>
            ) : null}
          </dd>
        </div>
      </dl>
      <Modal
        opened={code !== null}
        onClose={done}
        fullScreen
        withCloseButton={false}
        closeOnEscape={false}
        transitionProps={{ duration: 0 }}
      >
        {code === null ? null : <RecoveryCode code={code} onDone={done} />}
      </Modal>
    </Sheet>
  );
}
