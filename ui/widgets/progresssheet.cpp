// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progresssheet.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/tokens.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace mooring::ui {

namespace {

constexpr int margin = 24, progressWidth = 320, hundred = 100;

} // namespace

ProgressSheet::ProgressSheet(const QString &words, QWidget *parent)
    : QDialog{parent}
    , m_progress{new QProgressBar{this}}
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(words);
    m_progress->setRange(0, hundred);
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(scaled(progressWidth));
    m_progress->setAccessibleName(words);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this, ControlSize::Small);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(metrics::gap);
    column->addWidget(makeLabel(words, LabelKind::Subheading, this));
    column->addWidget(m_progress);
    column->addWidget(cancel, 0, Qt::AlignTrailing);
}

void ProgressSheet::setPercent(int percent) { m_progress->setValue(percent); }

} // namespace mooring::ui
