#pragma once

#include <QString>

class QAbstractItemModel;

/// The runs' table as text, in the order in which it is shown.
namespace thalweg::app {

/// With a first line of fixed English words. Numbers in the C locale that read back exactly; blanks are empty. Fields
/// with a comma, a quotation mark or a line's end are quoted, as RFC 4180 says.
QString tableAsCsv(const QAbstractItemModel& table);

/// As shown, for documents: numbers at the right.
QString tableAsMarkdown(const QAbstractItemModel& table);

} // namespace thalweg::app
