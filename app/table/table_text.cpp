#include "table/table_text.h"

#include "numeric/text.h"
#include "table/run_table_model.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <functional>

namespace thalweg::app {

namespace {

constexpr auto kNewline = u'\n';

QString line(const QAbstractItemModel& table, const std::function<QString(int column)>& cell, const QString& between)
{
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells << cell(column);
    return cells.join(between);
}

QString quoted(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(kNewline))
        return field;
    return u'"' + field.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

bool isNumber(int column) { return column >= RunTableModel::Now && column <= RunTableModel::Gradients; }

QString exactText(const QModelIndex& index)
{
    const QVariant value = index.data(RunTableModel::SortRole);
    if (!isNumber(index.column()))
        return quoted(index.data().toString());
    return value.isValid() ? QString::fromStdString(toText(value.toDouble())) : QString();
}

QString escaped(QString text) { return text.replace(u'|', QStringLiteral("\\|")); }

} // namespace

QString tableAsCsv(const QAbstractItemModel& table)
{
    QString text = QStringLiteral("run,settings,loss_now,loss_end,steps_to_target,gradients_to_target,verdict\n");
    for (int row = 0; row < table.rowCount(); ++row)
        text += line(table, [&](int column) { return exactText(table.index(row, column)); }, QStringLiteral(","))
                + kNewline;
    return text;
}

QString tableAsMarkdown(const QAbstractItemModel& table)
{
    const auto row = [&](const std::function<QString(int column)>& cell) {
        return QStringLiteral("| ") + line(table, cell, QStringLiteral(" | ")) + QStringLiteral(" |\n");
    };
    QString text = row([&](int column) { return escaped(table.headerData(column, Qt::Horizontal).toString()); });
    text += row([](int column) { return isNumber(column) ? QStringLiteral("---:") : QStringLiteral("---"); });
    for (int i = 0; i < table.rowCount(); ++i)
        text += row([&](int column) { return escaped(table.index(i, column).data().toString()); });
    return text;
}

} // namespace thalweg::app
