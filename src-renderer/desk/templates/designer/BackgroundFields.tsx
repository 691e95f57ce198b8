import { Button, Checkbox, FileButton, Text } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { backgroundNotes } from '../../../../src-main/domain/honours/background';
import type { Template } from '../../../../src-main/domain/honours/template';
import { uploadFile, useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { useAttempt } from '../../../kit/attempt';
import { Sentence } from '../../../kit/Sentence';
import classes from './Panel.module.css';

interface Props {
  template: Template;
  onChange(template: Template): void;
}

/** 底图: a picture over the whole page, measured against the paper when it is chosen. */
export function BackgroundFields({ template, onChange }: Props) {
  const { can } = useSigned();
  const add = useRun('template.addPicture', { quiet: true });
  const [busy, setBusy] = useState(false);
  const { fault, attempt } = useAttempt();
  const { background } = template;
  const take = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    await attempt(async () => {
      const { file: kept } = await uploadFile(file);
      const picture = await add.run({ file: kept });
      onChange({ ...template, background: { ...picture, onStock: background?.onStock ?? true } });
    }).finally(() => setBusy(false));
  };
  return (
    <>
      <h2>底图</h2>
      <div className={classes.stack}>
        {background ? (
          <>
            <Text size="sm">{`${background.name}　${background.width}×${background.height} 像素`}</Text>
            {backgroundNotes(background, template).map((note) => (
              <Sentence key={note} tone="warn">
                {note}
              </Sentence>
            ))}
            <Checkbox
              size="xs"
              label="底稿上已印好，套打时不印"
              checked={background.onStock}
              onChange={(event) =>
                onChange({ ...template, background: { ...background, onStock: event.currentTarget.checked } })
              }
            />
          </>
        ) : (
          <Text size="sm" c="dimmed">
            没有底图。可选与纸张同样大小的 JPG 或 PNG 图片，铺满整页。
          </Text>
        )}
        {fault && <Sentence>{fault.message}</Sentence>}
        {can('certificate.manage') && (
          <div className={classes.row}>
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
              {(props) => (
                <Button
                  {...props}
                  size="compact-sm"
                  variant="default"
                  loading={busy}
                  leftSection={<IconPhoto size={15} aria-hidden />}
                >
                  {background ? '换一张' : '选择底图'}
                </Button>
              )}
            </FileButton>
            {background && (
              <Button
                size="compact-sm"
                variant="default"
                color="red"
                leftSection={<IconTrash size={15} aria-hidden />}
                onClick={() => onChange({ ...template, background: null })}
              >
                去掉底图
              </Button>
            )}
          </div>
        )}
      </div>
    </>
  );
}
