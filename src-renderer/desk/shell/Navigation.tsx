import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import classes from './Navigation.module.css';
import { HOME, type Place, type PlaceGroup, placeGroups } from './places';
import { useOpenGroups } from './useOpenGroups';

const isHere = ({ path }: Place, location: string): boolean =>
  location === path || (path !== '/' && location.startsWith(`${path}/`));

/** Only what works stands here, and only what this person may see. Measures keep the number they have in the policy. */
export function Navigation() {
  const { can, today } = useSigned();
  const { data } = useCall('home.view', { today }, { keep: true });
  const [location] = useLocation();
  const [opened, setOpened] = useOpenGroups();
  return (
    <nav className={classes.nav} aria-label="主导航">
      <div className={classes.name}>科普评审工作台</div>
      <NavigationLink {...HOME} here={isHere(HOME, location)} top />
      {placeGroups(data).map((group) => {
        const places = group.places.filter(({ needs }) => can(needs));
        if (places.length === 0) return null;
        return (
          <NavigationGroup
            key={group.title}
            {...group}
            places={places}
            location={location}
            open={opened.has(group.title)}
            onOpen={(open) => setOpened(group.title, open)}
          />
        );
      })}
    </nav>
  );
}

interface NavigationGroupProps extends PlaceGroup {
  location: string;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A measure and its registers. Closed it is one line with the count of its first register; where one is, it shows that page. */
function NavigationGroup({ title, sign, places, location, open, onOpen }: NavigationGroupProps) {
  const list = useId();
  const here = places.some((place) => isHere(place, location));
  const shown = open ? places : places.filter((place) => isHere(place, location));
  const Sign = open ? IconChevronDown : IconChevronRight;
  return (
    <section aria-label={title} className={classes.group}>
      <UnstyledButton
        className={classes.title}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => onOpen(!open)}
        data-here={here || undefined}
      >
        <span className={classes.measure}>{sign}</span>
        <span className={classes.short}>{title}</span>
        {open ? null : <Count count={places[0]?.count} />}
        <Sign size={15} aria-hidden />
      </UnstyledButton>
      <div id={list}>
        {shown.map((place) => (
          <NavigationLink key={place.path} {...place} here={isHere(place, location)} />
        ))}
      </div>
    </section>
  );
}

function NavigationLink({ path, label, count, here, top }: Place & { here: boolean; top?: boolean }) {
  return (
    <Link href={path} className={classes.link} aria-current={here ? 'page' : undefined} data-top={top || undefined}>
      <span>{label}</span>
      <Count count={count} />
    </Link>
  );
}

function Count({ count }: { count: number | undefined }) {
  return count ? (
    <span className={classes.count} aria-hidden>
      {count}
    </span>
  ) : null;
}
