import { groupsOf } from '../../core/credentials/recoveryCodeSymbols.js'
import {
  KIT_RECOVERY_FIELDS,
  KIT_SUPPORT_FIELDS,
  type KitField,
  type RecoveryKit,
} from '../../core/recoveryKit.js'
import { Breakable } from '../Breakable.js'
import { useRegistrationContext } from '../context.js'
import { Icon } from '../icons/Icon.js'
import { sheet as sheetIcon } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'
import { secret } from '../secret.js'

/** Shows the kit with the same layout as on paper and in its file, so that the user recognizes it. */
export function KitSheet({ kit }: { kit: RecoveryKit }) {
  const { sheet } = allMessages(useRegistrationContext()).kit
  return (
    <div {...secret} data-part="kit-sheet">
      <div data-part="kit-head">
        <Icon d={sheetIcon} />
        <bdi data-part="kit-app" translate="no">
          {kit.appName}
        </bdi>
        <p data-part="kit-name">
          <span data-part="kit-name-label">{sheet.id}</span>{' '}
          <bdi data-part="kit-id" translate="no">
            {kit.id}
          </bdi>
        </p>
      </div>
      <p data-part="kit-code-label">{sheet.code}</p>
      <RecoveryCode code={kit.code} label={sheet.code} />
      <KitDetails kit={kit} fields={KIT_RECOVERY_FIELDS} />
      <details data-part="kit-support">
        <summary data-part="kit-support-title">{sheet.support}</summary>
        <KitDetails kit={kit} fields={KIT_SUPPORT_FIELDS} />
      </details>
    </div>
  )
}

/** The recovery code: in numbered groups on the screen, character by character for screen readers. */
function RecoveryCode({ code, label }: { code: string; label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes it from a list without bullets: https://bugs.webkit.org/show_bug.cgi?id=170179
    <ol role="list" data-part="kit-code" translate="no" aria-label={label}>
      {['D1', ...groupsOf(code)].map((group, part) => (
        // oxlint-disable-next-line react/no-array-index-key -- two groups may be the same, and none ever moves
        <li key={part} data-part="kit-code-part">
          {part > 0 && (
            <span aria-hidden="true" data-part="kit-number">
              {part}
            </span>
          )}
          <span aria-hidden="true" data-part="kit-group">
            {group}
          </span>
          <span data-part="spoken">
            {part > 0 && `${part}: `}
            {group.split('').join(' ')}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The values on the kit besides the code, each with its label. */
function KitDetails({ kit, fields }: { kit: RecoveryKit; fields: readonly KitField[] }) {
  const { sheet } = allMessages(useRegistrationContext()).kit
  return (
    <dl data-part="kit-facts" translate="no">
      {fields.map((field) => (
        <div key={field}>
          <dt translate="yes">{sheet[field]}</dt>
          <dd>
            <bdi>
              <Breakable text={kit[field]} />
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
