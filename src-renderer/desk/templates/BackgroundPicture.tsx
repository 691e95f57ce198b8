import { useEffect, useState } from 'react';
import { Fault } from '../../../src-main/domain/fault';
import type { Background } from '../../../src-main/domain/honours/background';
import { fetchFile, useCaller } from '../../kit/api';
import classes from './TemplatePicture.module.css';

/** The picture under a template's elements, over the whole page; a word in its place where it is gone. */
export function BackgroundPicture({ background: { hash, name } }: { background: Background }) {
  const caller = useCaller();
  const [url, setUrl] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    let [current, made] = [true, ''];
    const load = async () => {
      const { file } = await caller.call('template.picture', { hash, name });
      const blob = new Blob([await fetchFile(file)]);
      if (!current) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    };
    setGone(false);
    load().catch((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      if (current) setGone(true);
    });
    return () => {
      current = false;
      if (made !== '') URL.revokeObjectURL(made);
    };
  }, [caller, hash, name]);
  if (gone) return <div className={classes.gone}>底图“{name}”找不到了</div>;
  return url === null ? null : <img className={classes.background} src={url} alt="" draggable={false} />;
}
