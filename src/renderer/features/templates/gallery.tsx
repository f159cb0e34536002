import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { DraftOfNew } from './draft-of-new.tsx';
import { GalleryGroup } from './gallery-group.tsx';
import { galleryGroups, usageOf } from './gallery-groups.ts';
import { GalleryHead } from './gallery-head.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { useOpenLook } from './use-card-of-template.ts';
import { useDrafts } from './use-drafts.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useTemplateActions } from './use-template-actions.ts';
import './gallery.css';

const noTemplates: readonly Template[] = [];

/** A year ago today. */
function yearAgo(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace('-02-29', '-02-28');
}

/** All templates as small cards, to be found, used, edited and handed on. */
export function Gallery({ language, text }: { language: Language; text: string }) {
  const { t } = useTranslation('templates');
  const {
    data: templates = noTemplates,
    error,
    isPending,
    refetch,
  } = useRequest('templates.list', { language });
  const day = today();
  const { data: calendar } = useRequest('greetingCards.calendar', { from: yearAgo(day), to: day });
  const { data: drafts = [] } = useDrafts();
  const open = useOpenLook();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [importing, setImporting] = useState<{ files: File[] } | null>(null);
  const query = useDeferredValue(text);
  const groups = useMemo(() => galleryGroups(templates, query), [templates, query]);
  const usage = useMemo(() => usageOf(calendar ?? []), [calendar]);
  const titles = useMemo(() => new Set(templates.map(({ title }) => title)), [templates]);
  const actions = useTemplateActions(language, titles);
  const scroll = useKeptScroll(templates.length > 0);
  const own = drafts.filter((draft) => draft.language === language);
  const drafted = new Set(own.map(({ name }) => name));
  const fresh = own.find(({ name }) => name === '');
  const there = new Set([...chosen].filter((name) => templates.some((each) => each.name === name)));

  function find(wanted: string) {
    navigate(formatRoute(['greeting-cards', 'templates'], { language, text: wanted }), {
      replace: true,
    });
  }
  return (
    <div
      ref={scroll}
      className="tpl-gallery"
      // Files may be dropped anywhere; the button does the same for the keyboard.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        if (files.length > 0) setImporting({ files });
      }}
    >
      <GalleryHead
        language={language}
        text={text}
        templates={templates}
        chosen={there}
        onFind={find}
        onUnchoose={() => setChosen(new Set())}
        onImport={() => setImporting({ files: [] })}
        onExport={(names) => void actions.exportNamed(names)}
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Spinner label={t('loading')} />}
      {fresh && text === '' && <DraftOfNew draft={fresh} />}
      {templates.length > 0 && groups.length === 0 && (
        <EmptyState
          title={t('nothing')}
          actions={<Button onPress={() => find('')}>{t('clearFind')}</Button>}
        >
          {t('nothingText')}
        </EmptyState>
      )}
      {groups.map(({ group, templates: shown }) => (
        <GalleryGroup
          key={group}
          group={group}
          templates={shown}
          open={open}
          usage={usage}
          drafts={drafted}
          chosen={there}
          onChosen={setChosen}
          actions={actions}
        />
      ))}
      {importing && <ImportDialog files={importing.files} onClose={() => setImporting(null)} />}
    </div>
  );
}
