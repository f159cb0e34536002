import { app, nativeImage, Notification, type BrowserWindow } from 'electron';
import type { Notifier } from '../backend/ports.ts';
import { badgePicture } from './badge-picture.ts';
import { bringForward } from './window.ts';

/** The system's notification centre, and the number on the icon in dock or task bar. */
export function electronNotifier(window: () => BrowserWindow | null): Notifier {
  // One that nobody holds is collected, and pressing it does nothing any more.
  const shown = new Set<Notification>();
  return {
    notify({ title, body, open }) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body });
      const forget = () => void shown.delete(notification);
      shown.add(notification);
      notification.once('close', forget);
      notification.once('failed', forget);
      notification.once('click', () => {
        forget();
        const own = window();
        if (own === null) return;
        bringForward(own);
        open();
      });
      notification.show();
    },
    setBadge(count, text) {
      if (process.platform === 'win32') window()?.setOverlayIcon(overlay(count), text);
      else app.setBadgeCount(count);
    },
  };
}

function overlay(count: number) {
  if (count === 0) return null;
  const { pixels, width, height } = badgePicture(count);
  return nativeImage.createFromBitmap(Buffer.from(pixels), { width, height, scaleFactor: 2 });
}
