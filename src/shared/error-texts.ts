/**
 * Every typed error in both languages. Each text says what happened, what it means for the data and
 * what to do. `{name}` is filled from the error's details, `{name:은/는}` with the particle that fits
 * its last sound, `{~name:은/는}` is the particle alone; see `core/error-sentence.ts`.
 */
export const errorTexts = {
  unexpected: {
    ko: '예상하지 못한 문제가 생겼습니다 ({reason}). 저장된 자료는 그대로입니다. 다시 해 보시고, 되풀이되면 자세한 내용을 복사해 알려 주세요.',
    en: 'Something unexpected happened ({reason}). Saved data is unchanged. Try again; if it happens again, copy the details and report them.',
  },
  'unknown-operation': {
    ko: '‘{name}’{~name:이라는/라는} 동작이 없습니다. 바뀐 것은 없습니다. 프로그램을 다시 시작해 주세요.',
    en: 'There is no operation "{name}". Nothing was changed. Restart the program.',
  },
  'invalid-input': {
    ko: '입력을 이해하지 못했습니다 ({where}: {reason}). 바뀐 것은 없습니다. 값을 고쳐 주세요.',
    en: 'The input was not understood ({where}: {reason}). Nothing was changed. Correct the value.',
  },
  'not-found': {
    ko: '찾으시는 항목({what} {id})이 없습니다. 바뀐 것은 없습니다. 목록을 새로 열어 주세요.',
    en: 'There is no {what} {id}. Nothing was changed. Look it up again in the list.',
  },
  'destroy-held': {
    ko: '아직 지켜야 할 일(유효한 계약, 남은 약속, 풀리지 않은 불편)이 있는 고객이 {count}명 있습니다. 파기된 것은 없습니다. 그 일을 먼저 끝내시거나, 그래도 파기하겠다고 골라 주세요.',
    en: 'Of these customers, {count} still have something open: an agreement in force, a promise or a problem. Nothing was destroyed. Settle it first, or choose to destroy them even so.',
  },
  'customer-in-trash': {
    ko: '{name} 고객은 휴지통에 있습니다. 바뀐 것은 없습니다. 먼저 휴지통에서 되돌려 주세요.',
    en: '{name} is in the trash. Nothing was changed. Restore the customer first.',
  },
  'customer-empty': {
    ko: '이름도 연락처도 없는 카드는 만들 수 없습니다. 바뀐 것은 없습니다. 이름, 전화, 이메일이나 회사 가운데 하나를 적어 주세요.',
    en: 'A card needs a name, a phone, an e-mail or a company. Nothing was saved. Fill in one of them.',
  },
  'date-invalid': {
    ko: '‘{value}’{~value:은/는} 있는 날짜가 아닙니다. 바뀐 것은 없습니다. 1985-03-07이나 3월 7일처럼 적어 주세요.',
    en: '"{value}" is not a date that exists. Nothing was changed. Write it like 1985-03-07 or March 7.',
  },
  'date-in-future': {
    ko: '생일 {value:은/는} 아직 오지 않은 날입니다. 바뀐 것은 없습니다. 연도를 확인해 주세요.',
    en: 'The birthday {value} lies in the future. Nothing was changed. Check the year.',
  },
  'resident-number': {
    ko: '{where}에 주민등록번호가 들어 있습니다. 주민등록번호는 저장하지 않으므로 저장하지 않았습니다. 번호를 지우고 다시 저장해 주세요.',
    en: '{where} holds a resident registration number. Such numbers are never stored, so nothing was saved. Remove it and save again.',
  },
  'nothing-to-undo': {
    ko: '되돌릴 것이 없습니다. 이미 되돌렸거나 그 뒤에 다시 바뀐 내용입니다. 자료는 그대로입니다. 고객카드의 변경 기록을 보세요.',
    en: 'There is nothing to undo: it was undone already, or the same thing was changed again later. Nothing was changed. See the history on the card.',
  },
  'entry-empty': {
    ko: '적힌 내용이 없어 저장하지 않았습니다. 바뀐 것은 없습니다. 내용을 적어 주세요.',
    en: 'There is nothing written in it, so nothing was saved. Write what it is about.',
  },
  'too-many': {
    ko: '{where}에 적을 수 있는 것은 {limit}개까지입니다. 저장하지 않았습니다. 줄여서 다시 저장해 주세요.',
    en: '{where} takes at most {limit} entries. Nothing was saved. Take some out and save again.',
  },
  'agreement-ends-early': {
    ko: '계약이 시작({starts})보다 먼저 끝납니다({ends}). 저장하지 않았습니다. 시작일과 만기일을 확인해 주세요.',
    en: 'The agreement would end ({ends}) before it begins ({starts}). Nothing was saved. Check both days.',
  },
  'agreement-amount': {
    ko: '계약 금액이 0원보다 작습니다 ({amount}원). 저장하지 않았습니다. 금액을 확인해 주세요.',
    en: 'The amount of an agreement cannot be below zero ({amount} won). Nothing was saved. Check the amount.',
  },
  'day-in-future': {
    ko: '{date:은/는} 아직 오지 않은 날입니다. 저장하지 않았습니다. 날짜를 확인해 주세요. 이 컴퓨터의 시계가 맞는지도 보세요.',
    en: '{date} has not come yet. Nothing was saved. Check the day, and that this computer’s clock is right.',
  },
  'promise-before-made': {
    ko: '{date:은/는} 약속을 한 날({made})보다 앞선 날입니다. 저장하지 않았습니다. 날짜를 확인해 주세요.',
    en: '{date} lies before the day on which the promise was made ({made}). Nothing was saved. Check both days.',
  },
  'promise-aim-after-told': {
    ko: '목표일({aim})이 말씀드린 날({told})보다 늦습니다. 저장하지 않았습니다. 목표일을 앞당기거나 날짜를 다시 정하세요.',
    en: 'The date to aim at ({aim}) lies after the date told ({told}). Nothing was saved. Aim earlier, or agree on another date.',
  },
  'promise-broken-note': {
    ko: '지키지 못한 약속은 어떻게 했는지를 적어야 끝납니다. 저장하지 않았습니다. 한 줄이면 됩니다.',
    en: 'A broken promise ends with what was done about it. Nothing was saved. One line is enough.',
  },
  'promise-closed': {
    ko: '이미 끝난 약속입니다. 바뀐 것은 없습니다. 먼저 다시 열어 주세요.',
    en: 'This promise has ended already. Nothing was changed. Open it again first.',
  },
  'promise-open': {
    ko: '아직 열려 있는 약속이라 다시 열 것이 없습니다. 바뀐 것은 없습니다.',
    en: 'This promise is open as it is. Nothing was changed.',
  },
  'promise-same-date': {
    ko: '새 날짜가 지금 날짜({told})와 같습니다. 바뀐 것은 없습니다. 고객과 다시 정한 날짜를 적어 주세요.',
    en: 'The new date is the one that holds already ({told}). Nothing was changed. Give the date that you agreed on.',
  },
  'problem-before-told': {
    ko: '해결한 때가 불편을 들은 때보다 앞섭니다. 저장하지 않았습니다. 날짜와 시각을 확인해 주세요.',
    en: 'The settlement would lie before the telling. Nothing was saved. Check both moments.',
  },
  'problem-closed': {
    ko: '고객이 만족하셔서 끝난 불편입니다. 바뀐 것은 없습니다. 다시 불편하시면 먼저 다시 열어 주세요.',
    en: 'This problem was closed by the customer’s yes. Nothing was changed. Open it again first if the trouble is back.',
  },
  'problem-open': {
    ko: '아직 열려 있는 불편이라 다시 열 것이 없습니다. 바뀐 것은 없습니다.',
    en: 'This problem is open as it is. Nothing was changed.',
  },
  'follow-up-runs': {
    ko: '{plan} 계획이 이미 {date:을/를} 기준으로 진행되고 있습니다. 새로 시작하지 않았습니다. 진행 중인 계획을 보거나 다른 날을 골라 주세요.',
    en: 'The plan "{plan}" already runs from {date}. Nothing was started. Look at the one that runs, or choose another day.',
  },
  'deposit-in-future': {
    ko: '입금일 {day:은/는} 아직 오지 않은 날입니다. 저장하지 않았습니다. 날짜를 확인해 주세요.',
    en: 'The payment day {day} lies in the future. Nothing was saved. Check the date.',
  },
  'deposit-zero': {
    ko: '금액이 0원인 입금은 적을 수 없습니다. 저장하지 않았습니다. 금액을 적어 주세요.',
    en: 'A deposit of nothing cannot be entered. Nothing was saved. Enter the amount.',
  },
  'deposits-of-several': {
    ko: '여러 고객의 입금에 한 번에 감사를 적을 수 없습니다. 바뀐 것은 없습니다. 고객마다 따로 적어 주세요.',
    en: 'These deposits belong to several customers, or to none. Nothing was changed. Log the thanks for one customer at a time.',
  },
  'deposit-list-unknown': {
    ko: '{file:은/는} 입금 내역으로 읽을 수 없는 파일입니다. 가져온 것이 없습니다. 은행이나 대행사에서 엑셀(XLSX, XLS)이나 CSV로 내려받은 파일을 골라 주세요.',
    en: '{file} cannot be read as a deposit list. Nothing was imported. Choose a spreadsheet (XLSX, XLS) or CSV file as the bank or the agency gives it.',
  },
  'deposit-plan-incomplete': {
    ko: '입금일과 금액이 어느 칸인지 정해지지 않았습니다. 가져온 것이 없습니다. 두 칸을 골라 주세요.',
    en: 'It is not said which columns hold the day and the amount. Nothing was imported. Choose both.',
  },
  'relation-to-self': {
    ko: '고객을 자기 자신과 이을 수 없습니다. 바뀐 것은 없습니다. 다른 고객을 고르거나 이름만 적어 주세요.',
    en: 'A customer cannot be related to themselves. Nothing was changed. Choose another customer or write a name.',
  },
  'referral-loop': {
    ko: '소개가 돌고 돌게 됩니다: {names}. 바뀐 것은 없습니다. 소개한 분을 다시 골라 주세요.',
    en: 'The referrals would run in a circle: {names}. Nothing was changed. Choose another person who introduced them.',
  },
  'merge-with-self': {
    ko: '카드를 자기 자신과 합칠 수 없습니다. 바뀐 것은 없습니다. 다른 카드를 골라 주세요.',
    en: 'A card cannot be merged with itself. Nothing was changed. Choose another card.',
  },
  'photo-unreadable': {
    ko: '사진을 읽지 못했습니다 ({reason}). 카드는 그대로입니다. JPEG, PNG나 WebP 사진을 골라 주세요. 아이폰의 HEIC 사진은 JPEG로 바꾸어 주세요.',
    en: 'The photo could not be read ({reason}). The card is unchanged. Choose a JPEG, PNG or WebP picture; save a HEIC photo of an iPhone as JPEG first.',
  },
  'photo-too-large': {
    ko: '사진이 너무 큽니다 ({size}, 한도 {limit}). 카드는 그대로입니다. 더 작은 사진을 골라 주세요.',
    en: 'The photo is too large ({size}, limit {limit}). The card is unchanged. Choose a smaller one.',
  },
  'custom-value-invalid': {
    ko: '{field}에 {value:을/를} 적을 수 없습니다 ({expected}). 저장하지 않았습니다. 고쳐서 다시 저장해 주세요.',
    en: '"{value}" does not fit the field {field} ({expected}). Nothing was saved. Correct it and save again.',
  },
  'name-taken': {
    ko: '{name:이라는/라는} 이름이 이미 있습니다. 바뀐 것은 없습니다. 다른 이름을 적어 주세요.',
    en: 'The name "{name}" is taken. Nothing was changed. Choose another name.',
  },
  'nothing-found': {
    ko: '해당하는 고객이 없습니다. 바뀐 것은 없습니다. 검색이나 거르기를 바꾸어 주세요.',
    en: 'No customer fits. Nothing was changed. Change the search or the filters.',
  },
  'box-wrong-key': {
    ko: '카드 상자 {file:을/를} 이 열쇠로 열 수 없습니다. 열쇠가 다르거나 파일이 상자가 아닙니다. 파일은 건드리지 않았습니다. 알맞은 열쇠 파일을 제자리에 두고 다시 여세요.',
    en: 'The box {file} does not open with this key: the key is another one or the file is not a box. The file was not touched. Put the right key file in place and open it again.',
  },
  'box-key-missing': {
    ko: '카드 상자 {file}의 열쇠({keys})가 없습니다. 상자는 건드리지 않았습니다. 열쇠 파일을 제자리에 되돌려 놓고 다시 여세요.',
    en: 'The key of the box {file} is missing ({keys}). The box was not touched. Put the key file back and open it again.',
  },
  'keychain-lost': {
    ko: '{where:이/가} 카드 상자 {file}의 열쇠를 내주지 않습니다. 상자는 건드리지 않았습니다. 늘 쓰던 사용자로 로그인했는지, 열쇠고리가 잠기지 않았는지 보고 다시 여세요. 그래도 안 되면 새로 시작한 뒤 다른 폴더의 백업이나 옮김 파일에서 옮겨 오세요.',
    en: '{where} does not give the key of the box {file}. The box was not touched. Check that you are signed in as the usual user and that the keychain is unlocked, then open it again. If that does not help, start anew and bring your data over from a portable file or from a backup folder elsewhere.',
  },
  'keychain-elsewhere': {
    ko: '카드 상자 {file}의 열쇠는 데스크톱 프로그램이 이 컴퓨터의 열쇠고리에 맡겨 두었습니다. 상자는 건드리지 않았습니다. 데스크톱 프로그램의 설정 ‘잠금과 열쇠’에서 암호를 정하면 여기에서도 그 암호로 열 수 있습니다.',
    en: 'The key of the box {file} is kept in this computer’s keychain by the desktop program. The box was not touched. Set a passphrase there, in Settings under “Lock and keys”; with it the box opens here as well.',
  },
  'box-damaged': {
    ko: '카드 상자 {file:이/가} 손상되었습니다 ({reason}). 파일은 건드리지 않았습니다. 복사본을 만들어 두고 백업에서 되살려 주세요.',
    en: 'The box {file} is damaged ({reason}). The file was not touched. Keep a copy of it and restore a backup.',
  },
  'box-newer': {
    ko: '카드 상자 {file:은/는} 더 새로운 단골 프로그램(형식 {found}, 이 프로그램은 {known}까지)이 만들었습니다. 파일은 건드리지 않았습니다. 프로그램을 새 판으로 올린 뒤 여세요.',
    en: 'The box {file} was written by a newer Dangol (format {found}, this one knows {known}). The file was not touched. Update the program, then open it.',
  },
  'box-foreign': {
    ko: '{file:은/는} 단골 카드 상자가 아닙니다. 파일은 건드리지 않았습니다. 다른 폴더를 골라 주세요.',
    en: '{file} is not a Dangol box. The file was not touched. Choose another folder.',
  },
  'box-in-use': {
    ko: '카드 상자 {file:을/를} 다른 단골 프로그램(프로세스 {pid})이 쓰고 있습니다. 바뀐 것은 없습니다. 그 창을 쓰거나 닫고 다시 여세요.',
    en: 'The box {file} is in use by another Dangol (process {pid}). Nothing was changed. Use that window, or close it and try again.',
  },
  'box-not-encrypted': {
    ko: '카드 상자 {file:이/가} 암호화되지 않았습니다. 열지 않았습니다. 다른 폴더에 새 상자를 만들고 이 파일은 가져오기로 옮겨 주세요.',
    en: 'The box {file} is not encrypted, so it was not opened. Start a new box in another folder.',
  },
  'disk-full': {
    ko: '디스크가 가득 차서 저장하지 못했습니다 ({file}). 지금까지 저장된 자료는 온전합니다. 자리를 비우고 다시 저장해 주세요.',
    en: 'The disk is full, so this was not saved ({file}). Everything saved before is intact. Free some space and save again.',
  },
  'disk-read-only': {
    ko: '{file}에 쓸 수 없습니다 (읽기 전용). 저장된 자료는 온전합니다. 폴더의 권한을 확인해 주세요.',
    en: '{file} cannot be written (read-only). Saved data is intact. Check the permissions of the folder.',
  },
  'disk-failing': {
    ko: '{file}에 쓰다가 디스크 오류가 났습니다 ({reason}). 이번 것은 저장하지 못했고, 지금까지 저장된 자료는 온전합니다. 디스크를 확인하고 다시 저장해 주세요.',
    en: 'The disk failed while writing {file} ({reason}). This was not saved; everything saved before is intact. Check the disk and save again.',
  },
  'box-locked': {
    ko: '상자가 잠겨 있습니다. 자료는 그대로입니다. 암호나 복구 열쇠로 여세요. 명령줄에서는 DANGOL_PASSPHRASE에 암호를 적어 주세요.',
    en: 'The box is locked. The data is unchanged. Open it with the passphrase or the recovery key; on the command line set DANGOL_PASSPHRASE.',
  },
  'key-wrong': {
    ko: '암호나 열쇠가 맞지 않습니다. 상자는 잠긴 그대로입니다. 한/영과 Caps Lock을 확인하고 다시 적어 주세요.',
    en: 'The passphrase or key is not the right one. The box stays locked. Check the keyboard language and Caps Lock, and type it again.',
  },
  'key-wait': {
    ko: '여러 번 틀려서 {seconds}초 뒤에 다시 해 볼 수 있습니다. 상자는 잠긴 그대로입니다.',
    en: 'After several wrong tries, wait {seconds} seconds before the next one. The box stays locked.',
  },
  'last-key': {
    ko: '상자를 여는 마지막 방법이라 없앨 수 없습니다. 바뀐 것은 없습니다. 다른 방법을 먼저 만들어 주세요.',
    en: 'This is the last way to open the box, so it cannot be removed. Nothing was changed. Add another way first.',
  },
  'no-passphrase': {
    ko: '암호가 없어 상자를 잠글 수 없습니다. 바뀐 것은 없습니다. 설정의 ‘잠금과 열쇠’에서 암호를 먼저 정해 주세요.',
    en: 'There is no passphrase, so the box cannot be locked. Nothing was changed. Set a passphrase first, in Settings under “Lock and keys”.',
  },
  'passphrase-short': {
    ko: '암호가 너무 짧습니다. 바뀐 것은 없습니다. {least}자 넘게 적어 주세요.',
    en: 'The passphrase is too short. Nothing was changed. Use at least {least} characters.',
  },
  'no-box-here': {
    ko: '{path}에서 단골 카드 상자를 찾지 못했습니다. 바뀐 것은 없습니다. 상자(dangol.box)가 든 폴더나, 옛 컴퓨터에서 만든 옮김 파일을 골라 주세요.',
    en: 'There is no Dangol box at {path}. Nothing was changed. Choose the folder that holds dangol.box, or the portable file that was made on the old computer.',
  },
  'no-chooser': {
    ko: '이 컴퓨터에는 파일을 고르는 창이 없습니다. 바뀐 것은 없습니다. 파일을 다운로드 폴더에 두면 저절로 찾아 보여 드립니다.',
    en: 'This computer has no dialog for choosing files. Nothing was changed. Put the file into your downloads folder: it is found there by itself.',
  },
  'backup-folder-away': {
    ko: '백업을 하나 더 두는 폴더 {folder}에 지금 닿을 수 없습니다. 이 컴퓨터의 백업은 그대로 만들어지고 있습니다. USB를 꽂거나 연결을 확인해 주세요. 닿으면 저절로 다시 시도합니다.',
    en: 'The second backup folder {folder} cannot be reached now. Backups on this computer go on as usual. Plug the drive in or check the connection; it is tried again by itself.',
  },
  'backup-folder-own': {
    ko: '{folder}{~folder:은/는} 상자가 들어 있는 폴더라서 두 번째 백업 폴더가 될 수 없습니다. 바뀐 것은 없습니다. USB나 다른 드라이브의 폴더를 골라 주세요.',
    en: '{folder} lies in the folder of the box itself, so it cannot be the second backup folder. Nothing was changed. Choose a folder on a USB stick or another drive.',
  },
  'portable-damaged': {
    ko: '이사 파일 {file:이/가} 손상되어 열 수 없습니다 ({reason}). 지금 상자는 그대로입니다. 파일을 다시 복사해 보시고, 그래도 안 되면 옛 컴퓨터에서 새로 만들어 주세요.',
    en: 'The moving file {file} is damaged and cannot be opened ({reason}). Your present box is unchanged. Copy the file once more; if that does not help, make a new one on the old computer.',
  },
  'portable-newer': {
    ko: '이사 파일 {file:은/는} 더 새로운 단골에서 만든 것입니다 (형식 {found}, 이 프로그램은 {known}까지). 지금 상자는 그대로입니다. 이 컴퓨터의 단골을 새 버전으로 바꾼 다음 다시 열어 주세요.',
    en: 'The moving file {file} was made by a newer Dangol (format {found}, this program knows {known}). Your present box is unchanged. Update Dangol on this computer and open it again.',
  },
  'backup-damaged': {
    ko: '백업 {file:을/를} 되돌릴 수 없습니다 ({reason}). 지금 자료는 그대로입니다. 다른 백업을 골라 주세요.',
    en: 'The backup {file} cannot be restored ({reason}). Your present data is unchanged. Choose another backup.',
  },
  'copy-failed': {
    ko: '카드 상자의 복사본 {file:을/를} 확인하지 못했습니다 ({reason}). 상자는 그대로입니다. 디스크의 빈자리를 확인하고 다시 여세요.',
    en: 'The copy {file} of the box did not pass its check ({reason}). The box is unchanged. Check the free space on the disk and open it again.',
  },
  'box-busy': {
    ko: '다른 작업이 상자에 쓰는 중이라 저장하지 못했습니다. 저장된 자료는 온전합니다. 잠시 뒤에 다시 해 주세요.',
    en: 'Another task was writing to the box, so this was not saved. Saved data is intact. Try again in a moment.',
  },
  'file-empty': {
    ko: '{file:은/는} 빈 파일입니다. 가져온 것이 없습니다. 내보내기를 다시 해서 그 파일을 골라 주세요.',
    en: '{file} is empty. Nothing was imported. Export it again and choose that file.',
  },
  'file-too-large': {
    ko: '{file:은/는} {size}MB로, 한 번에 읽는 한도 {limit}MB를 넘습니다. 가져온 것이 없습니다. 파일을 나누어 가져와 주세요.',
    en: '{file} has {size} MB, above the limit of {limit} MB. Nothing was imported. Split the file and import the parts.',
  },
  'file-too-slow': {
    ko: '{file:을/를} 읽다가 {seconds}초 동안 나아가지 못해 멈췄습니다. 이미 읽은 것도 되돌렸습니다. 파일이 깨졌는지 확인해 주세요.',
    en: 'Reading {file} made no progress for {seconds} seconds and was stopped. What had been read was taken back. Check whether the file is damaged.',
  },
  'file-unreadable': {
    ko: '{file:을/를} 읽지 못했습니다 ({reason}). 가져온 것이 없습니다. 다른 형식으로 내보내거나 파일을 확인해 주세요.',
    en: '{file} could not be read ({reason}). Nothing was imported. Export it in another format or check the file.',
  },
  'file-format-unknown': {
    ko: '{file}의 형식을 알 수 없습니다. 가져온 것이 없습니다. CSV나 vCard(.vcf) 파일을 골라 주세요.',
    en: 'The format of {file} is not known. Nothing was imported. Choose a CSV or vCard (.vcf) file.',
  },
  'file-line-too-long': {
    ko: '{file}의 {row}번째 줄이 너무 깁니다 (한도 {limit}자). 가져온 것이 없습니다. 고객 목록 파일이 맞는지 확인해 주세요.',
    en: 'Line {row} of {file} is too long (limit {limit} characters). Nothing was imported. Check that this is a customer list.',
  },
  'file-not-found': {
    ko: '{file:을/를} 찾을 수 없습니다. 바뀐 것은 없습니다. 이름과 폴더를 확인해 주세요.',
    en: '{file} was not found. Nothing was changed. Check its name and folder.',
  },
  'file-not-written': {
    ko: '{file:을/를} 쓰지 못했습니다 ({reason}). 상자 안의 자료는 그대로입니다. 다른 폴더를 골라 주세요.',
    en: '{file} could not be written ({reason}). The box is unchanged. Choose another folder.',
  },
  'import-undone': {
    ko: '이 가져오기는 이미 되돌렸습니다. 바뀐 것은 없습니다. 다시 필요하면 파일을 한 번 더 가져오세요.',
    en: 'This import was undone already. Nothing was changed. Import the file again if you need it.',
  },
  'import-running': {
    ko: '가져오기가 아직 진행 중입니다. 바뀐 것은 없습니다. 끝난 뒤에 다시 하거나 먼저 취소해 주세요.',
    en: 'The import is still running. Nothing was changed. Wait until it ends or cancel it first.',
  },
  'export-characters-missing': {
    ko: 'CP949에 없는 글자가 있습니다: {characters}. 파일을 쓰지 않았습니다. UTF-8로 내보내거나 그 글자를 ?로 바꾸어 내보내세요.',
    en: 'CP949 lacks these characters: {characters}. No file was written. Export as UTF-8, or let them be replaced by "?".',
  },
  'card-characters-missing': {
    ko: '이 손글씨에는 다음 글자가 없습니다: {characters}. 이 카드는 인쇄하지 않았습니다. 글자를 바꾸거나 다른 손글씨를 골라 주세요.',
    en: 'This hand lacks these characters: {characters}. This card was not printed. Change them or choose another hand.',
  },
  'card-text-too-long': {
    ko: '{name} 카드의 글이 넘칩니다 (가장 작은 글씨로도 {lines}줄, 자리는 {room}줄). 이 카드는 인쇄하지 않았습니다. {over}자쯤 줄여 주세요.',
    en: 'The text of the card{name} does not fit ({lines} lines at the smallest size, room for {room}). This card was not printed. Shorten it by about {over} letters.',
  },
  'ornament-unknown': {
    ko: '‘{name}’{~name:이라는/라는} 장식 그림이 없습니다. 이 카드는 인쇄하지 않았습니다. 있는 그림: {known}.',
    en: 'There is no ornament "{name}". This card was not printed. Ornaments: {known}.',
  },
  'card-picture-missing': {
    ko: '카드에 쓸 그림이 상자에 없습니다 ({picture}). 이 카드는 인쇄하지 않았습니다. 서명이나 표지 그림을 다시 골라 주세요.',
    en: 'A picture of this card is not in the box ({picture}). This card was not printed. Choose the signature, seal or cover again.',
  },
  'template-unknown': {
    ko: '‘{name}’{~name:이라는/라는} 서식이 없습니다. 인쇄한 것이 없습니다. 있는 서식: {known}.',
    en: 'There is no template "{name}". Nothing was printed. Templates: {known}.',
  },
  'template-field-unknown': {
    ko: '글에 모르는 칸 {field:이/가} 있습니다. 저장하거나 인쇄한 것은 없습니다. 혹시 이런 칸인지 보세요: {known}.',
    en: 'The text names an unknown field {field}. Nothing was saved or printed. Did you mean one of these: {known}?',
  },
  'template-condition-unclosed': {
    ko: '{line}째 줄 {column}째 글자의 조건 {condition:이/가} 끝나지 않았습니다. 저장한 것은 없습니다. 조건이 끝나는 곳에 (/)를 중괄호로 적어 주세요.',
    en: 'The condition {condition} in line {line}, column {column}, is never ended. Nothing was saved. Write a slash in braces where it ends.',
  },
  'template-file-unreadable': {
    ko: '{file:은/는} 서식 파일이 아니거나 망가졌습니다 ({reason}). 들여온 것은 없고 있던 서식은 그대로입니다. 단골에서 내보낸 서식 파일을 골라 주세요.',
    en: '{file} is no file of templates, or it is damaged ({reason}). Nothing was taken in; your templates are unchanged. Choose a file that Dangol exported.',
  },
  'template-file-version': {
    ko: '{file:은/는} 다른 판({version})의 서식 파일이라 읽지 못했습니다. 들여온 것은 없고 있던 서식은 그대로입니다. 프로그램을 새 판으로 올리거나, 보낸 분께 {known}판으로 내보내 달라고 하세요.',
    en: '{file} holds templates of another version ({version}), which this program does not read. Nothing was taken in; your templates are unchanged. Update the program, or ask the sender for version {known}.',
  },
  'template-entry-unreadable': {
    ko: '이 서식은 내용이 맞지 않아 들여오지 않았습니다 ({where}). 다른 서식에는 영향이 없습니다. 보낸 분께 다시 내보내 달라고 하세요.',
    en: 'This template does not read right ({where}) and was left out. The others are not affected. Ask the sender to export it again.',
  },
  'font-missing': {
    ko: '글씨체 파일 {file:이/가} 프로그램에 없거나 망가졌습니다. 인쇄한 것이 없고 상자는 그대로입니다. 프로그램을 다시 설치해 주세요.',
    en: 'The font file {file} is missing from the program or damaged. Nothing was printed; your box is unchanged. Install the program again.',
  },
  'hand-unknown': {
    ko: '‘{name}’{~name:이라는/라는} 손글씨가 없습니다. 인쇄한 것이 없습니다. 있는 손글씨: {known}.',
    en: 'There is no hand "{name}". Nothing was printed. Hands: {known}.',
  },
  'picture-unreadable': {
    ko: '그림을 읽지 못했습니다 ({reason}). 바뀐 것은 없습니다. PNG나 JPEG 파일을 골라 주세요.',
    en: 'The picture could not be read ({reason}). Nothing was changed. Choose a PNG or JPEG file.',
  },
  'picture-too-large': {
    ko: '그림이 너무 큽니다 ({size}, 한도 {limit}). 바뀐 것은 없습니다. 더 작게 찍거나 줄인 그림을 골라 주세요.',
    en: 'The picture is too large ({size}, limit {limit}). Nothing was changed. Choose a smaller one, or save it smaller first.',
  },
  'picture-without-ink': {
    ko: '그림에서 글씨나 도장 자국을 찾지 못했습니다. 바뀐 것은 없습니다. 흰 종이에 진하게 쓰거나 찍어 밝은 곳에서 가까이 찍어 주세요. 흐린 것이라면 진하기를 올려 보세요.',
    en: 'No ink was found in the picture. Nothing was changed. Write or stamp it darkly on white paper and take the photo from near, in good light; for a faint one raise the strength.',
  },
  'sticker-no-phone': {
    ko: '스티커에 실을 전화번호가 없습니다. 인쇄한 것이 없습니다. 설정의 ‘나’에 전화번호를 적어 주세요.',
    en: 'There is no phone number to put on the stickers. Nothing was printed. Write yours in the settings, under "You".',
  },
  'label-sheet-impossible': {
    ko: '이 라벨 용지로는 인쇄할 수 없습니다: {why}. 저장하지 않았습니다. 치수를 자로 다시 재어 고쳐 주세요.',
    en: 'Nothing can be printed on such a label sheet: {why}. It was not saved. Measure the sheet again and correct it.',
  },
  'mailing-nobody': {
    ko: '고르신 고객 가운데 주소가 있는 분이 없습니다. 인쇄한 것이 없습니다. 고객카드에 주소를 적어 주세요.',
    en: 'None of the customers chosen has an address. Nothing was printed. Write addresses on their cards.',
  },
  'job-cancelled': {
    ko: '작업을 취소했습니다. 이미 한 일은 되돌렸습니다. 필요하면 다시 시작하세요.',
    en: 'The task was cancelled and what it had done was taken back. Start it again when you need it.',
  },
  'job-crashed': {
    ko: '작업이 멈췄습니다 ({reason}). 끝나지 않은 일은 되돌렸습니다. 다시 해 보세요.',
    en: 'The task stopped ({reason}). What was unfinished was taken back. Try again.',
  },
  'too-many-jobs': {
    ko: '이미 다른 작업이 진행 중입니다. 시작하지 않았습니다. 끝난 뒤에 다시 해 주세요.',
    en: 'Another task is running. This one was not started. Try again when it has ended.',
  },
} as const satisfies Record<string, { ko: string; en: string }>;

export type ErrorCode = keyof typeof errorTexts;
export const errorCodes = Object.keys(errorTexts) as readonly ErrorCode[];
