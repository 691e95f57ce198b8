import { Button, type ButtonProps } from '@mantine/core';
import { useLocation } from 'wouter';
import { useSigned } from '../../kit/app-state';
import { type About, aboutState, MOST_RECORDS } from './about';

/** Begins a document about a round, or about records of a register. */
export function DocumentButton({ about, ...button }: { about: About } & ButtonProps) {
  const { can } = useSigned();
  const [, navigate] = useLocation();
  if (!can('paper.make')) return null;
  return (
    <Button
      variant="default"
      disabled={(about.records?.ids.length ?? 0) > MOST_RECORDS}
      onClick={() => navigate('/documents/new', { state: aboutState(about) })}
      {...button}
    >
      拟制公文
    </Button>
  );
}
