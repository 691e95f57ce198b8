import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSigned } from '../../kit/app-state';
import { type About, aboutState, MOST_RECORDS } from './about';

interface Props extends ButtonProps {
  about: About;
  children?: ReactNode;
}

/** Begins a document about a round, about records of a register, or about a year. */
export function DocumentButton({ about, children = '拟制公文', ...button }: Props) {
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
      {children}
    </Button>
  );
}
