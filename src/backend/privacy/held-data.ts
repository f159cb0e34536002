import { listChanges } from '../../data/changes.ts';
import { listContacts } from '../../data/contacts.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import { readImport } from '../../data/imports.ts';
import { travellingTemplates } from '../../data/travelling-studio.ts';
import type { Contact } from '../../shared/contacts.ts';
import type { CustomField } from '../../shared/custom-fields.ts';
import type { Card } from '../../shared/customer-card.ts';
import type { Change } from '../../shared/customer-history.ts';
import type { ImportSummary } from '../../shared/exchange.ts';
import type { Context } from '../context.ts';
import { readCard } from '../customers/card.ts';
import { readPhoto } from '../customers/photo.ts';
import { requireCustomer } from '../customers/store.ts';

/** Everything that the box holds about one person, the trash included. */
export type HeldData = {
  readonly card: Card;
  /** Fields of the user's own, removed ones included: their values are kept. */
  readonly customFields: readonly CustomField[];
  readonly trashedContacts: readonly Contact[];
  /** Newest first. */
  readonly changes: readonly Change[];
  /** The file that the card came from. */
  readonly cameWith: ImportSummary | null;
  readonly photo: Uint8Array | null;
  /** Titles of the templates of the user's own, by the name that sendings give. */
  readonly templateTitles: Readonly<Record<string, string>>;
};

/** Errors: `not-found`. */
export function heldData(context: Context, id: number): HeldData {
  const { box } = context;
  return box.snapshot(() => {
    const { importId } = requireCustomer(box, id);
    const card = readCard(context, id);
    const trashed = { filter: { customerId: id, trash: true }, offset: 0, limit: 100_000 };
    return {
      card,
      customFields: listCustomFields(box, { trashed: true }),
      trashedContacts: listContacts(box, trashed).contacts,
      changes: listChanges(box, id),
      cameWith: importId === null ? null : (readImport(box, importId) ?? null),
      photo: readPhoto(box, card.photo) ?? null,
      templateTitles: Object.fromEntries(
        travellingTemplates(box).map(({ uid, fields }) => [uid, fields.title]),
      ),
    };
  });
}
