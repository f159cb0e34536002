import { marketingPurpose } from '../../core/consents.ts';
import { toShown } from '../../core/customer-fields.ts';
import { appendAccess } from '../../data/access-log.ts';
import { listChanges } from '../../data/changes.ts';
import { withdrawnAmong } from '../../data/consents.ts';
import { listContacts } from '../../data/contacts.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import { readCustomers, type StoredCustomer } from '../../data/customers-read.ts';
import { linkedCustomers } from '../../data/links.ts';
import { searchCustomers } from '../../data/search.ts';
import type { Box } from '../../data/sql.ts';
import { travellingDeposits } from '../../data/travelling-deposits.ts';
import { travellingMarks, travellingMoves } from '../../data/travelling-marks.ts';
import { travellingSendings } from '../../data/travelling-sendings.ts';
import { writeCsv } from '../../exchange/csv/write.ts';
import type { DocumentCustomer } from '../../exchange/json/document.ts';
import { withoutResidentNumbers } from '../../exchange/json/mask.ts';
import { writeDocument } from '../../exchange/json/write.ts';
import { writeVcard } from '../../exchange/vcard/write.ts';
import type { ExportRequest } from '../../shared/export.ts';
import { picturesOf } from '../../shared/greeting-card-spec.ts';
import type { JobTasks, Task, TaskContext } from '../jobs/job-tasks.ts';
import { dayOf } from '../local-time.ts';
import { draftFile } from '../write-file.ts';
import { readPhoto } from '../customers/photo.ts';
import { coveredCards } from './export-covered.ts';
import { officeOf } from './export-office.ts';
import { photosOf } from './travelling-photos.ts';
import { picturesForTravel } from './travelling-pictures.ts';
import { listPdf } from './list-pdf.ts';

/** So many cards are read at once. */
const pageSize = 200;
const everything = { offset: 0, limit: 1_000_000 };

/** Writes the customers of a search, or of given ids, into one file. */
export const exportTask: Task<'export'> = async (input, context) => {
  const { request, file } = input;
  const ids = allowed(idsOf(context.box, input), request, context);
  const draft = draftFile(file);
  try {
    for await (const bytes of piecesOf(request, ids, context)) {
      context.signal.throwIfAborted();
      draft.write(bytes);
    }
    // First written down, then out of the box.
    appendAccess(context.box, [{ ...input.access, customers: ids.length }]);
    draft.commit();
  } finally {
    draft.discard();
  }
  return { file, customers: ids.length };
};

function idsOf(box: Box, { request, query }: JobTasks['export']['input']): readonly number[] {
  if (!request.ids) return searchCustomers(box, { ...query, ...everything }).ids;
  const living = readCustomers(box, request.ids).filter(({ trashedAt }) => trashedAt === null);
  return living.map(({ id }) => id);
}

/** For marketing nobody is on the list who withdrew that consent. */
function allowed(
  ids: readonly number[],
  { reason }: ExportRequest,
  { box, now }: TaskContext,
): readonly number[] {
  if (reason !== marketingPurpose) return ids;
  const withdrawn = withdrawnAmong(box, ids, { purpose: marketingPurpose, on: dayOf(now()) });
  return ids.filter((id) => !withdrawn.has(id));
}

/** The customers page by page, in shown form, with progress after each page. */
function* cards(
  ids: readonly number[],
  { box, signal }: TaskContext,
  onPage: (done: number) => void,
) {
  for (let first = 0; first < ids.length; first += pageSize) {
    signal.throwIfAborted();
    yield* readCustomers(box, ids.slice(first, first + pageSize)).map((card) => toShown(card));
    onPage(Math.min(first + pageSize, ids.length));
  }
}

function piecesOf(
  request: ExportRequest,
  ids: readonly number[],
  context: TaskContext,
): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  const progress = (done: number) => context.progress(done, ids.length);
  const all = () => cards(ids, context, progress);
  const named = () => coveredCards(withNames(context.box, all()), request);
  const definitions = listCustomFields(context.box);
  switch (request.format) {
    case 'csv':
      return writeCsv(named, { ...request, customFields: definitions });
    case 'vcf':
      return vcards(context.box, named(), request);
    case 'json':
      return writeDocument(clean(wholeCards(context.box, all())), {
        customFields: definitions,
        office: officeOf(context.box, request),
      });
    case 'pdf':
      return listPdf(named(), request, {
        total: ids.length,
        now: context.now(),
        customFields: definitions,
      });
  }
}

/** Cards with the names of those to whom they link: other programs know no uids. */
function* withNames(
  box: Box,
  customers: Iterable<StoredCustomer>,
): Generator<StoredCustomer & { referrer: string }> {
  for (const customer of customers) {
    const nameless = customer.relations.filter(({ name }) => name === '');
    const uids = nameless.map(({ customerUid }) => customerUid ?? '');
    const wanted = customer.referredBy === null ? uids : [...uids, customer.referredBy];
    const links = linkedCustomers(box, wanted.filter(Boolean));
    const nameOf = (uid: string | null) => {
      const link = links.find((each) => each.uid === uid);
      return link?.name || link?.company || '';
    };
    const relations = customer.relations.map((relation) =>
      relation.name === '' ? { ...relation, name: nameOf(relation.customerUid) } : relation,
    );
    yield { ...customer, relations, referrer: nameOf(customer.referredBy) };
  }
}

function* clean(customers: Iterable<DocumentCustomer>): Generator<DocumentCustomer> {
  for (const customer of customers) yield withoutResidentNumbers(customer);
}

function* vcards(box: Box, customers: Iterable<StoredCustomer>, { language, mask }: ExportRequest) {
  const encoder = new TextEncoder();
  for (const customer of customers) {
    if (mask) {
      // A covered date is none that another program could read.
      const dateless = { ...customer, birthday: null, occasions: [] };
      yield encoder.encode(writeVcard(dateless, language));
      continue;
    }
    // Who came from another program keeps that program's UID there.
    const uid = customer.sourceUid ?? customer.uid;
    const photo = readPhoto(box, customer.photo);
    const photoData = photo ? Buffer.from(photo).toString('base64') : '';
    yield encoder.encode(writeVcard({ ...customer, uid, photoData }, language));
  }
}

/** Cards with all that hangs on them; pictures of sendings come with the first card that names them. */
function* wholeCards(box: Box, customers: Iterable<StoredCustomer>): Generator<DocumentCustomer> {
  const written = new Set<string>();
  for (const customer of customers) {
    const customerId = customer.id;
    const living = listContacts(box, { filter: { customerId, trash: false }, ...everything });
    const trashed = listContacts(box, { filter: { customerId, trash: true }, ...everything });
    const history = listChanges(box, customerId).map(
      ({ id: _, customerId: __, importId: ___, contactId: ____, depositId: _____, ...rest }) =>
        // What these moved is told by numbers of rows, which are others elsewhere.
        rest.action === 'merge' || rest.action.startsWith('deposit-')
          ? { ...rest, fields: {} }
          : rest,
    );
    const sendings = travellingSendings(box, customerId);
    const named = sendings.flatMap(({ spec }) => picturesOf(spec));
    const fresh = [...new Set(named)].filter((id) => !written.has(id));
    const photos = {
      ...photosOf(box, customer.photo, history),
      ...picturesForTravel(box, fresh),
    };
    fresh.forEach((id) => written.add(id));
    yield {
      ...customer,
      ...(Object.keys(photos).length > 0 && { photos }),
      contacts: [...living.contacts, ...trashed.contacts].map(
        ({ id: _, customerId: __, customerName: ___, ...rest }) => rest,
      ),
      sendings,
      deposits: travellingDeposits(box, customerId),
      marks: travellingMarks(box, customerId),
      moves: travellingMoves(box, customerId),
      history,
    };
  }
}
