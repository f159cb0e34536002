import { createContext, useContext, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './section-index.css';

type Entry = { title: string; element: HTMLElement };
type Register = (entry: Entry) => () => void;

const SectionContext = createContext<Register | null>(null);

/** Puts a section into the index beside the settings for as long as it is there. */
export function useInIndex(title: string, box: React.RefObject<HTMLElement | null>): void {
  const register = useContext(SectionContext);
  useLayoutEffect(() => {
    const element = box.current;
    return element && register ? register({ title, element }) : undefined;
  }, [register, title, box]);
}

const inOrder = (entries: readonly Entry[]) =>
  entries.toSorted((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

/** The settings with an index of their sections at the side, where there is room for it. */
export function Indexed({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('settings');
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [register] = useState((): Register => (entry) => {
    setEntries((known) => inOrder([...known, entry]));
    return () => setEntries((known) => known.filter((each) => each !== entry));
  });
  return (
    <SectionContext value={register}>
      <nav className="settings-index" aria-label={t('index')}>
        <ul>
          {entries.map(({ title, element }) => (
            <li key={title}>
              <button type="button" onClick={() => goTo(element)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </SectionContext>
  );
}

/** Brings a section into sight; the keyboard goes on from there. */
function goTo(element: HTMLElement): void {
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}
