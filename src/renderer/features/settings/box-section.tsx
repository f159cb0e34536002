import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { revealFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { BoxCheck } from './box-check.tsx';
import { Section } from './section.tsx';

function megabytes(bytes: number): string {
  const size = bytes / 1024 / 1024;
  return `${formatNumber(size < 10 ? Number(size.toFixed(1)) : Math.round(size))} MB`;
}

/** What was typed opened it: which of the two makes no difference here. */
const keyTexts = {
  keychain: 'box.keychain',
  'key-file': 'box.keyFile',
  passphrase: 'box.typed',
  recovery: 'box.typed',
} as const;

/** Where the box lies, how its key is kept, and whether all is well with it. */
export function BoxSection() {
  const { t } = useTranslation('settings');
  const { data: about } = useRequest('settings.about');
  return (
    <Section title={t('sections.box')} hint={t('box.encrypted')}>
      {about && (
        <dl className="settings-facts">
          <dt>{t('box.file')}</dt>
          <dd>
            <span className="settings-path">{about.boxFile}</span>{' '}
            <Button kind="link" small onPress={() => revealFile(about.boxFile)}>
              {t('box.reveal')}
            </Button>
          </dd>
          <dt>{t('box.size')}</dt>
          <dd>{megabytes(about.boxBytes)}</dd>
          <dt>{t('box.key')}</dt>
          <dd>
            {t(keyTexts[about.key.kind])}
            {about.key.kind === 'key-file' && (
              <span className="settings-path">{about.key.where}</span>
            )}
          </dd>
        </dl>
      )}
      <BoxCheck />
    </Section>
  );
}
