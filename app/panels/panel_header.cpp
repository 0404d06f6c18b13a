#include "panels/panel_header.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace thalweg::app {

PanelHeader::PanelHeader(const QString& title, QWidget* tool, QWidget* parent) : QWidget(parent)
{
    auto* label = new QLabel(title, this);
    label->setProperty("title", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * metrics::kSpace, 0, 3 * metrics::kSpace, 0);
    layout->addWidget(label);
    layout->addStretch();
    if (tool)
        layout->addWidget(tool);
    setFixedHeight(metrics::kRowHeight);
}

} // namespace thalweg::app
