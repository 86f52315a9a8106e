import { useState } from 'react';
import { useI18n } from '../../i18n/I18n.tsx';
import { useNotify } from '../../layout/Notices.tsx';
import { useSession } from '../../session/Session.tsx';

/** Saves all events that meet the conditions as a file. */
export function ExportButton({ where }: { where: object }) {
  const { m } = useI18n();
  const { credentials } = useSession();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    try {
      const token = await credentials.current();
      const response = await fetch('/export', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ type: 'events', format: 'csv', where }),
      });
      if (!response.ok) throw new Error(response.statusText);
      download(await response.blob(), 'events.csv');
    } catch {
      notify({ text: m.exportFailed, isBad: true });
    } finally {
      setBusy(false);
    }
  }

  return (
    <button type="button" className="button" disabled={isBusy} onClick={() => void save()}>
      {isBusy ? m.exporting : m.exportCsv}
    </button>
  );
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
