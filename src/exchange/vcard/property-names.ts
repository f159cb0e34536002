/** About the file, not about the person. */
export const aboutTheFile = new Set([
  'VERSION',
  'PRODID',
  'REV',
  'BEGIN',
  'END',
  'X-ABADR',
  'PROFILE',
]);
/** Kept as they are, whatever they hold. */
export const keptAside = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'AGENT']);

/** Properties that people read but the card has no place for, and the key of their label. */
export const labelled: Readonly<Record<string, string>> = {
  NICKNAME: 'nickname',
  'X-NICKNAME': 'nickname',
  'X-MAIDENNAME': 'maidenname',
  'X-PHONETIC-FIRST-NAME': 'phoneticfirstname',
  'X-PHONETIC-MIDDLE-NAME': 'phoneticmiddlename',
  'X-PHONETIC-LAST-NAME': 'phoneticlastname',
  URL: 'website',
  'X-ABURL': 'website',
  ANNIVERSARY: 'anniversary',
  'X-ANNIVERSARY': 'anniversary',
  'X-EVOLUTION-ANNIVERSARY': 'anniversary',
  'X-KADDRESSBOOK-X-ANNIVERSARY': 'anniversary',
  'X-MS-ANNIVERSARY': 'anniversary',
  'X-ABDATE': 'event',
  DEATHDATE: 'death',
  RELATED: 'relation',
  'X-ABRELATEDNAMES': 'relation',
  'X-SPOUSE': 'spouse',
  'X-EVOLUTION-SPOUSE': 'spouse',
  'X-KADDRESSBOOK-X-SPOUSESNAME': 'spouse',
  'X-MS-SPOUSE': 'spouse',
  'X-MS-CHILD': 'children',
  'X-MANAGER': 'managersname',
  'X-EVOLUTION-MANAGER': 'managersname',
  'X-MS-MANAGER': 'managersname',
  'X-ASSISTANT': 'assistantsname',
  'X-EVOLUTION-ASSISTANT': 'assistantsname',
  'X-MS-ASSISTANT': 'assistantsname',
  HOBBY: 'hobby',
  INTEREST: 'hobby',
  GENDER: 'gender',
  'X-GENDER': 'gender',
  IMPP: 'im',
  'X-SOCIALPROFILE': 'im',
  'X-AIM': 'im',
  'X-ICQ': 'im',
  'X-MSN': 'im',
  'X-YAHOO': 'im',
  'X-JABBER': 'im',
  'X-GOOGLE-TALK': 'im',
  'X-SKYPE': 'im',
  'X-SKYPE-USERNAME': 'im',
  'X-QQ': 'im',
  'X-KAKAOTALK': 'im',
};

/** Labels whose values are dates. */
export const dateLabels = new Set(['death']);
/** Labels of people around the customer. */
export const relationKeys = new Set([
  'relation',
  'spouse',
  'children',
  'managersname',
  'assistantsname',
]);
/** Labels of days that are kept. */
export const occasionKeys = new Set(['anniversary', 'event']);
