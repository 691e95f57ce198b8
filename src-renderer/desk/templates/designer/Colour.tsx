import { ColorInput } from '@mantine/core';

/** A colour; what is typed counts once it is whole. */
export function Colour({ value, onChange }: { value: string; onChange(color: string): void }) {
  return (
    <ColorInput
      size="xs"
      label="颜色"
      format="hex"
      value={value}
      onChange={(color) => /^#[0-9a-f]{6}$/.test(color) && onChange(color)}
    />
  );
}
