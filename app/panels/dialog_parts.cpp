#include "panels/dialog_parts.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr int kMargin = 4 * metrics::kSpace;

} // namespace

QVBoxLayout* dialogLayout(QDialog& dialog)
{
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(2 * metrics::kSpace);
    return layout;
}

QPushButton* mainButton(const QString& text, QDialog& dialog)
{
    auto* button = new QPushButton(text, &dialog);
    button->setProperty("accent", true);
    button->setAutoDefault(false);
    return button;
}

QPushButton* closeButton(QDialog& dialog)
{
    auto* button = new QPushButton(QCoreApplication::translate("Dialog", "Close"), &dialog);
    button->setToolTip(QCoreApplication::translate("Dialog", "Closes this (Escape)"));
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, &dialog, &QDialog::reject);
    return button;
}

} // namespace thalweg::app
