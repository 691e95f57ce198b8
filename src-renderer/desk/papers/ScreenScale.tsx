import { ActionIcon, Button, Group, Popover, Slider, Stack, Text } from '@mantine/core';
import { IconRuler2 } from '@tabler/icons-react';
import classes from './PdfPreview.module.css';

/** A bank card and an identity card (ISO/IEC 7810 ID-1), mm. */
const CARD = { width: 85.6, height: 53.98 };

/** Of what has the focus: the library's dialogs then leave Esc to it, which closes this and not the paper below. */
const KEEPS_ESCAPE = 'data-mantine-stop-propagation';

interface Props {
  /** How much larger the screen must show things than it claims, for a millimetre to be one. */
  scale: number;
  onScale(scale: number): void;
}

/** 校准: screens do not tell how large their dots are, so that a card is held against one. */
export function ScreenScale({ scale, onScale }: Props) {
  return (
    <Popover position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="lg" aria-label="校准屏幕上的大小" title="校准屏幕上的大小">
          <IconRuler2 size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown onFocus={(event) => event.target.setAttribute(KEEPS_ESCAPE, 'true')}>
        <Stack gap="sm">
          <Text size="sm">把身份证或银行卡贴在屏幕上，拖动滑块，使方框与卡片一样大。以后“原大”就与纸上一样大。</Text>
          <div
            className={classes.card}
            style={{ width: `${CARD.width * scale}mm`, height: `${CARD.height * scale}mm` }}
          />
          <Slider
            aria-label="方框大小"
            thumbLabel="方框大小"
            min={0.6}
            max={1.8}
            step={0.005}
            label={null}
            value={scale}
            onChange={onScale}
          />
          <Group justify="flex-end">
            <Button variant="default" size="xs" disabled={scale === 1} onClick={() => onScale(1)}>
              恢复
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
