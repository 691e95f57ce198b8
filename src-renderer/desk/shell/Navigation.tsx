import { useLocation } from 'wouter';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import classes from './Navigation.module.css';
import { isHere, NavigationGroup } from './NavigationGroup';
import { NavigationLink } from './NavigationLink';
import { HOME, placeGroups } from './places';
import { useOpenGroups } from './useOpenGroups';

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
        if (places.length === 0 && !(group.measure && can('register.read'))) return null;
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
