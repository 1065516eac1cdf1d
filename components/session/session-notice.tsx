import { ScriptData } from "#components/page-script/script-data.tsx";
import { Icon } from "#components/ui/icon/icon.tsx";
import type { SessionData } from "./watch-session.ts";

/** What the page's script shows shortly before the session ends; not there until then. */
export const SessionNotice = ({ keep, ...data }: SessionData & { readonly keep: string }) => (
  <>
    <template id="session-notice">
      <div className="session-notice">
        <p>
          <Icon name="clock" /> <span />
        </p>
        <button type="button" className="btn btn--second">
          {keep}
        </button>
      </div>
    </template>
    <ScriptData name="session" data={data} />
  </>
);
