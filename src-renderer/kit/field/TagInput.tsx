import { TagsInput, type TagsInputProps } from '@mantine/core';
import { SEPARATOR } from '../../../src-main/domain/registers/define';
import { useCall } from '../api';

interface TagInputProps extends Omit<TagsInputProps, 'data' | 'value' | 'onChange' | 'styles'> {
  styles?: { description: { color: string } } | undefined;
  /** The words, 、 between them. */
  typed: string;
  onTyped: (typed: string) => void;
}

/** Free words; those that were used before are offered, so that one thing is called by one word. */
export function TagInput({ typed, onTyped, styles, ...rest }: TagInputProps) {
  const used = useCall('record.tags', {}, { enabled: !rest.readOnly });
  return (
    <TagsInput
      {...rest}
      {...(styles && { styles })}
      data={(used.data ?? []).map(({ tag }) => tag)}
      value={typed === '' ? [] : typed.split(SEPARATOR)}
      onChange={(words) => onTyped(words.join(SEPARATOR))}
      splitChars={['、', '，', ',', '；', ';', ' ']}
      acceptValueOnBlur
      limit={50}
      placeholder={typed === '' && !rest.readOnly ? '输入一个词，按回车' : undefined}
      clearButtonProps={{ 'aria-label': `清空${String(rest.label)}` }}
    />
  );
}
