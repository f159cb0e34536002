import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorTemplates, findErrors } from '../../../core/error-list.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';

/** Everything that the program can refuse or fail at, each with what to do, in both languages. */
export function ErrorList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('faults');
  const [sought, setSought] = useState('');
  const found = findErrors(sought);
  const first = currentLanguage();
  const second = first === 'ko' ? 'en' : 'ko';
  return (
    <Dialog title={t('list.title')} isOpen size="large" onClose={onClose}>
      <div className="stack">
        <p className="muted">{t('list.hint')}</p>
        <TextField
          label={t('list.search')}
          type="search"
          autoFocus
          value={sought}
          onChange={setSought}
        />
        <p className="muted" role="status">
          {found.length === 0
            ? t('list.none')
            : t('list.count', { count: found.length, of: errorTemplates.length })}
        </p>
        <dl className="faults-errors">
          {found.map((error) => (
            <div key={error.code} className="faults-error">
              <dt>{error.code}</dt>
              <dd lang={first}>{error[first]}</dd>
              <dd lang={second} className="muted">
                {error[second]}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
