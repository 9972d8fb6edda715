// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/textlabel.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 400, iconSize = 32;

class Picture final : public QWidget
{
    Q_OBJECT

public:
    Picture(QString name, QWidget *parent) : QWidget{parent}, m_name{std::move(name)}
    {
        setFixedSize(m_name == "harbour"_L1 ? QSize{480, 150} : QSize{iconSize, iconSize});
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.drawPixmap(
            0, 0,
            m_name == "harbour"_L1
                ? picturePixmap(m_name, palette(), size(), devicePixelRatioF())
                : iconPixmap(m_name, colour(palette(), Colour::TextMuted), iconSize, devicePixelRatioF()));
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(const QString &picture, const QString &sentence, const QString &action,
                       QWidget *parent)
    : QWidget{parent}
    , m_sentence{new TextLabel{sentence, FontSize::Body, Colour::TextMuted, this}}
{
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(scaled(columnWidth));
    auto *layout = new QVBoxLayout{this};
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(new Picture{picture, this}, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    if (!action.isEmpty()) {
        auto *button = makeButton(action, ButtonKind::Primary, this);
        layout->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    }
    layout->addStretch(1);
}

QString EmptyState::sentence() const { return m_sentence->text(); }

void EmptyState::setSentence(const QString &sentence) { m_sentence->setText(sentence); }

} // namespace mooring::ui

#include "emptystate.moc"
