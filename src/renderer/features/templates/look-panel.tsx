import { memo, useState } from 'react';
import { DropZone } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cardLayout, paperLines, type Cover } from '../../../shared/greeting-card-spec.ts';
import type { TemplateLook } from '../../../shared/templates.ts';
import { invoke, useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented, Switch } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CoverChoice } from '../greeting-cards/cover-choice.tsx';
import { HandChoice } from '../greeting-cards/hand-choice.tsx';
import { InkChoice } from '../greeting-cards/ink-choice.tsx';
import { LookRow } from '../greeting-cards/look-row.tsx';
import { OrnamentChoice } from '../greeting-cards/ornament-choice.tsx';
import { Choices } from './choices.tsx';
import { layoutOf, type OpenLook } from './template-spec.ts';

type LookProps = {
  look: TemplateLook;
  open: OpenLook;
  onChange: (change: Partial<TemplateLook>) => void;
};

/** How the cards of a template look; what is left open follows the settings. */
export const LookPanel = memo(function LookPanel(props: LookProps) {
  const { look, open, onChange } = props;
  const { t } = useTranslation('templates');
  const { t: card } = useTranslation('greeting-cards');
  const { data: hands = [] } = useRequest('greetingCards.hands');
  const { data: ornaments = [] } = useRequest('greetingCards.ornaments');
  const language = currentLanguage();
  const { settings } = open;
  const layout = layoutOf(look, open);
  const nameOfHand = (id: string) => hands.find((each) => each.id === id)?.name[language] ?? id;
  const nameOfOrnament = (id: string | undefined) =>
    ornaments.find((each) => each.id === id)?.name[language] ?? t('common:none');
  const layoutName = (id: string) => card(`layouts.${id}`);
  return (
    <section className="tpl-look" aria-label={t('editor.look')}>
      <h2 className="minor-title">{t('editor.look')}</h2>
      <LookRow
        label={t('editor.layout')}
        value={<Followed isOpen={look.layout === undefined}>{layoutName(layout)}</Followed>}
      >
        <Follow
          look={look}
          part="layout"
          value={settings.cardLayout}
          onChange={onChange}
          is={layoutName(settings.cardLayout)}
        />
        <Choices
          label={t('editor.layout')}
          value={layout}
          options={cardLayout.options.map((value) => ({ value, label: layoutName(value) }))}
          onChange={(value) => onChange({ layout: value })}
        />
      </LookRow>
      <LookRow
        label={t('editor.hand')}
        value={
          <Followed isOpen={look.hand === undefined}>
            {nameOfHand(look.hand ?? settings.hand)}
          </Followed>
        }
      >
        <Follow
          look={look}
          part="hand"
          value={settings.hand}
          onChange={onChange}
          is={nameOfHand(settings.hand)}
        />
        <HandChoice
          hands={hands}
          hand={look.hand ?? settings.hand}
          onChange={(hand) => onChange({ hand })}
        />
      </LookRow>
      <LookRow
        label={t('editor.ink')}
        value={
          <Followed isOpen={look.ink === undefined}>
            {card(`inks.${look.ink ?? settings.ink}`)}
          </Followed>
        }
      >
        <Follow
          look={look}
          part="ink"
          value={settings.ink}
          onChange={onChange}
          is={card(`inks.${settings.ink}`)}
        />
        <InkChoice ink={look.ink ?? settings.ink} onChange={(ink) => onChange({ ink })} />
      </LookRow>
      <LookRow
        label={t('editor.lines')}
        value={
          <Followed isOpen={look.lines === undefined}>
            {card(`lineKinds.${look.lines ?? settings.lines}`)}
          </Followed>
        }
      >
        <Follow
          look={look}
          part="lines"
          value={settings.lines}
          onChange={onChange}
          is={card(`lineKinds.${settings.lines}`)}
        />
        <Segmented
          label={t('editor.lines')}
          value={look.lines ?? settings.lines}
          options={paperLines.options.map((value) => ({
            value,
            label: card(`lineKinds.${value}`),
          }))}
          onChange={(lines) => onChange({ lines })}
        />
      </LookRow>
      <LookRow label={t('editor.ornament')} value={nameOfOrnament(look.ornament)}>
        <OrnamentChoice
          label={t('editor.ornament')}
          ornament={look.ornament ?? ''}
          onChange={(ornament) => onChange({ ornament })}
        />
      </LookRow>
      <LookRow label={t('editor.cover')} value={<CoverName cover={look.cover} />}>
        <CoverWithDrop
          cover={look.cover ?? { kind: 'none' }}
          onChange={(cover) => onChange({ cover })}
        />
      </LookRow>
      <div className="tpl-switches">
        <Switch
          label={t('editor.frameOn')}
          isSelected={look.frame ?? true}
          onChange={(frame) => onChange({ frame })}
        />
        <MarkSwitches {...props} />
      </div>
    </section>
  );
});

function Followed({ isOpen, children }: { isOpen: boolean; children: React.ReactNode }) {
  return <span className={isOpen ? 'tpl-followed' : undefined}>{children}</span>;
}

type Openable = 'layout' | 'hand' | 'ink' | 'lines';

/** Leaves a part to the settings, so that a later change there changes this template, too. */
function Follow<P extends Openable>({
  look,
  part,
  is,
  value,
  onChange,
}: {
  look: TemplateLook;
  part: P;
  /** What the settings say, in words and as it is. */
  is: string;
  value: TemplateLook[P];
  onChange: (change: Partial<TemplateLook>) => void;
}) {
  const { t } = useTranslation('templates');
  return (
    <Switch
      label={t('editor.followSettingsIs', { value: is })}
      isSelected={look[part] === undefined}
      onChange={(isOn) => onChange({ [part]: isOn ? undefined : value })}
    />
  );
}

function CoverName({ cover }: { cover: Cover | undefined }) {
  const { t } = useTranslation('templates');
  const { data: ornaments = [] } = useRequest('greetingCards.ornaments');
  if (cover?.kind !== 'ornament') return t(`editor.coverKinds.${cover?.kind ?? 'none'}`);
  return (
    ornaments.find(({ id }) => id === cover.ornament)?.name[currentLanguage()] ??
    t('editor.coverKinds.ornament')
  );
}

/** A photo may also be dropped here. */
function CoverWithDrop({ cover, onChange }: { cover: Cover; onChange: (cover: Cover) => void }) {
  const { t } = useTranslation('templates');
  const [error, setError] = useState<unknown>(null);
  async function keep(file: File) {
    setError(null);
    try {
      const { picture } = await invoke('marks.keepPicture', {
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
      onChange({ kind: 'picture', picture, words: cover.kind === 'none' ? '' : cover.words });
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <DropZone
      className="tpl-cover"
      aria-label={t('editor.coverPicture')}
      onDrop={(event) => {
        const file = event.items.find((item) => item.kind === 'file');
        if (file) void file.getFile().then(keep);
      }}
    >
      <CoverChoice cover={cover} onChange={onChange} />
      {error !== null && <ErrorNotice error={error} />}
      {cover.kind !== 'ornament' && (
        <p className="cards-look-note">{t('editor.coverPictureHint')}</p>
      )}
    </DropZone>
  );
}

function MarkSwitches({ look, open: { marks }, onChange }: LookProps) {
  const { t } = useTranslation('templates');
  return (
    <>
      {marks.signature && (
        <Switch
          label={t('editor.signatureOn')}
          isSelected={look.signed ?? true}
          onChange={(signed) => onChange({ signed })}
        />
      )}
      {marks.seal && (
        <Switch
          label={t('editor.sealOn')}
          isSelected={look.sealed ?? true}
          onChange={(sealed) => onChange({ sealed })}
        />
      )}
      {!marks.signature && !marks.seal && (
        <p className="tpl-hint">
          {t('editor.marksNone')}{' '}
          <Button
            kind="link"
            small
            onPress={() => navigate(formatRoute(['settings'], { section: 'marks' }))}
          >
            {t('editor.marksAdd')}
          </Button>
        </p>
      )}
    </>
  );
}
