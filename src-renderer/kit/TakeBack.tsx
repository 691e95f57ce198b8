import { ConfirmBulk } from './ConfirmBulk';

interface TakeBackProps {
  /** What is to go; null: nothing is asked. `shipped`: it came with the program and is restored, else it is removed. */
  leaving: { name: string; shipped: boolean } | null;
  /** 模板, 范文 … */
  what: string;
  /** What a removal leaves as it is: 已经打印的证书不受影响。 */
  kept: string;
  onClose: () => void;
  onConfirm: () => void;
}

/** 复原 or 删除: asks before the office's changes, or something of its own, are lost. */
export function TakeBack({ leaving, what, kept, onClose, onConfirm }: TakeBackProps) {
  const act = leaving?.shipped ? '复原' : '删除';
  return (
    <ConfirmBulk
      opened={leaving !== null}
      onClose={onClose}
      title={`${act}${what}`}
      sentence={
        leaving?.shipped
          ? `将“${leaving.name}”恢复成随程序附带的样子，本单位的修改会丢失。`
          : `将删除${what}“${leaving?.name ?? ''}”。${kept}`
      }
      confirm={act}
      danger
      onConfirm={onConfirm}
    />
  );
}
