// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scalerow.h"

#include "ui/widgets/knotscale.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace mooring::ui {

ScaleRow::ScaleRow(const QString &statement, QWidget *parent)
    : QWidget{parent}
    , m_statement{new TextLabel{statement, FontSize::Body, Colour::Text, this}}
    , m_scale{new KnotScale{this}}
{
    m_statement->setLineHeight(20);
    m_statement->setMinimumHeight(scaled(28)); // with its margins the row of one line has 36
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(metrics::inset, 4, metrics::inset, 4);
    layout->setSpacing(metrics::inset);
    layout->addWidget(m_statement, 1);
    layout->addWidget(m_scale);
    setFocusProxy(m_scale);
    setStatement(statement);
}

QString ScaleRow::statement() const { return m_statement->text(); }

void ScaleRow::setStatement(const QString &statement)
{
    m_statement->setText(statement);
    m_scale->setAccessibleName(statement);
}

} // namespace mooring::ui
