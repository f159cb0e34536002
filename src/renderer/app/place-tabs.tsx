import { formatNumber } from '../i18n/format.ts';
import { classes } from '../ui/class-names.ts';
import './place-tabs.css';

export type PlaceTab = {
  /** Where it leads, made by `formatRoute`. */
  address: string;
  label: string;
  /** How many wait there; nothing is shown for none. */
  number?: number | undefined;
  /** They are due now. */
  isUrgent?: boolean;
};

/** The rooms of one place, side by side under its title. */
export function PlaceTabs({
  label,
  tabs,
  here,
}: {
  label: string;
  tabs: readonly PlaceTab[];
  /** The address of the one that shows. */
  here: string;
}) {
  return (
    <nav className="place-tabs" aria-label={label}>
      {tabs.map(({ address, label: name, number = 0, isUrgent }) => (
        <a
          key={address}
          href={address}
          className={classes('place-tab', address === here && 'place-tab-here')}
          aria-current={address === here ? 'page' : undefined}
          draggable={false}
        >
          {name}
          {number > 0 && (
            <span className={classes('place-tab-number', isUrgent && 'place-tab-urgent')}>
              {formatNumber(number)}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
