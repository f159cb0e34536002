/**
 * Flags that keep the browser itself silent and free of its own interface. The resolver rule makes
 * every name and address unreachable, for the page and for the browser's own services alike; our
 * page needs neither, because its files come from interception before anything is resolved.
 */
export const quietFlags: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** What Playwright adds for tests and what a person at the window should not meet. */
export const unwantedDefaults: readonly string[] = [
  '--enable-automation',
  '--disable-popup-blocking',
  '--disable-extensions',
  '--force-color-profile=srgb',
];

/** Settings of the throw-away profile: it learns nothing of what is typed and asks nothing. */
export const profilePreferences = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  profile: {
    password_manager_enabled: false,
    default_content_setting_values: { notifications: 2 },
  },
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  safebrowsing: { enabled: false },
  spellcheck: { use_spelling_service: false },
  translate: { enabled: false },
  net: { network_prediction_options: 2 },
  browser: { check_default_browser: false, has_seen_welcome_page: true },
  distribution: { skip_first_run_ui: true, suppress_first_run_bubble: true },
  plugins: { always_open_pdf_externally: false },
};
