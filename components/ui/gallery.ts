import { button } from "./button/button.examples.tsx";
import { errorSummary } from "./error-summary/error-summary.examples.tsx";
import type { Examples } from "./examples.ts";
import { field } from "./field/field.examples.tsx";
import { fileList } from "./file-list/file-list.examples.tsx";
import { dueCard, lists } from "./lists.examples.tsx";
import { notice } from "./notice/notice.examples.tsx";
import { repeatGroup } from "./repeat-group/repeat-group.examples.tsx";
import { statusTag } from "./status-tag/status-tag.examples.tsx";

/** All examples, in the order of the gallery page. */
export const gallery: readonly Examples[] = [button, errorSummary, field, fileList, repeatGroup, notice, statusTag, dueCard, lists];
