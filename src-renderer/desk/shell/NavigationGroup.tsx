import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { useSigned } from '../../kit/app-state';
import { measurePath } from '../measures/paths';
import classes from './Navigation.module.css';
import { Count, NavigationLink } from './NavigationLink';
import type { Place, PlaceGroup } from './places';

export const isHere = ({ path }: Pick<Place, 'path'>, location: string): boolean =>
  location === path || (path !== '/' && location.startsWith(`${path}/`));

interface NavigationGroupProps extends PlaceGroup {
  location: string;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A measure with its registers. Closed it is one line with the count of its first register, and the page where one is. */
export function NavigationGroup({ title, measure, places, location, open, onOpen }: NavigationGroupProps) {
  const list = useId();
  const shown = open ? places : places.filter((place) => isHere(place, location));
  const Sign = open ? IconChevronDown : IconChevronRight;
  return (
    <section aria-label={title} className={classes.group}>
      <div className={classes.head}>
        <Head title={title} measure={measure} location={location} onToggle={() => onOpen(!open)} />
        {open || !measure ? null : <Count count={places[0]?.count} />}
        {places.length > 0 ? (
          <UnstyledButton
            className={classes.toggle}
            aria-label={`${open ? '收起' : '展开'}${title}`}
            aria-expanded={open}
            aria-controls={list}
            onClick={() => onOpen(!open)}
          >
            <Sign size={15} aria-hidden />
          </UnstyledButton>
        ) : null}
      </div>
      <div id={list}>
        {shown.map((place) => (
          <NavigationLink key={place.path} {...place} here={isHere(place, location)} />
        ))}
      </div>
    </section>
  );
}

interface HeadProps {
  title: string;
  measure: PlaceGroup['measure'];
  location: string;
  onToggle: () => void;
}

/** The head of a measure leads to its figures; any other opens its group. */
function Head({ title, measure, location, onToggle }: HeadProps): ReactNode {
  const { can } = useSigned();
  if (!measure || !can('register.read')) {
    return (
      // The button beside it does the same for the keyboard.
      <UnstyledButton className={classes.title} onClick={onToggle} tabIndex={-1}>
        {measure ? <span className={classes.measure}>{measure.sign}</span> : null}
        {title}
      </UnstyledButton>
    );
  }
  const path = measurePath(measure.number);
  return (
    <Link
      href={path}
      className={classes.title}
      title="统计与名单"
      aria-current={isHere({ path }, location) ? 'page' : undefined}
    >
      <span className={classes.measure}>{measure.sign}</span>
      {title}
    </Link>
  );
}
