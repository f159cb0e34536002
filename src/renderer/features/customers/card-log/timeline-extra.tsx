import { useTranslation } from 'react-i18next';
import type { Extra } from '../../../../shared/card-parts.ts';
import { Chip } from '../../../ui/chip.tsx';
import { marginDay } from './days.ts';

/** Something done beyond what was asked, where it stands among calls and cards. */
export function TimelineExtra({ extra }: { extra: Extra }) {
  const { t } = useTranslation('card-log');
  return (
    <div className="log-entry">
      <div className="log-entry-when">{extra.on && <span>{marginDay(extra.on)}</span>}</div>
      <div className="log-entry-what">
        <p className="log-entry-head">
          <span>{extra.what}</span>
          <span className="log-entry-chips">
            <Chip tint="celadon">{t('extras.chip')}</Chip>
          </span>
        </p>
        {extra.landed !== '' && <p className="muted log-entry-note">{extra.landed}</p>}
      </div>
    </div>
  );
}
